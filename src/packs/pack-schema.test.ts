import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PACKS_FOLDER, packNames } from "./pack-files.ts";
import { packSchema, SCHEMA_FILE } from "./pack-schema.ts";
import { readPack } from "./read-pack.ts";
import { problemText } from "./source/source-file.ts";
import { KNOTS } from "./testing/packs.ts";

test("editors complete by the shapes that files are read with: else run `npm run write:schema`", () => {
  expect(readFileSync(SCHEMA_FILE, "utf8")).toBe(packSchema());
});

test("the first line of every file leads an editor to its shape", () => {
  for (const folder of [...packNames().map((name) => join(PACKS_FOLDER, name)), KNOTS]) {
    for (const name of readdirSync(folder)) {
      const [first = ""] = readFileSync(join(folder, name), "utf8").split("\n");
      const shape = name === "pack.yaml" ? "pack" : name === "terms.yaml" ? "terms" : "contrast";
      const [, path = ""] = /^# yaml-language-server: \$schema=(\S+)$/.exec(first) ?? [];
      expect(join(folder, path), `${folder}/${name}`).toBe(`${SCHEMA_FILE}#/$defs/${shape}`);
    }
  }
});

test("the example that teaches writers has no problem", () => {
  const [, example = ""] = /```yaml\n([\s\S]*?)```/.exec(readFileSync(join(PACKS_FOLDER, "README.md"), "utf8")) ?? [];
  const folder = join(PACKS_FOLDER, "ml-pro");
  const pack = readFileSync(join(folder, "pack.yaml"), "utf8").replace(/\nhooks:[\s\S]*$/, "\n");
  const terms = readFileSync(join(folder, "terms.yaml"), "utf8");
  const { whole, problems } = readPack(
    new Map(Object.entries({ "pack.yaml": pack, "terms.yaml": terms, "retrain-vs-rollback.yaml": example })),
  );
  expect(problems.map(problemText)).toEqual([]);
  expect(whole?.frames).toHaveLength(1);
});
