import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { malformed, spliced } from "../engine/testing/malformed.ts";
import { packFilesOf } from "./build-plugin.ts";
import { readPack } from "./read-pack.ts";
import { KNOTS, packIn } from "./testing/packs.ts";
import { framesWire, outlineWire } from "./wire-schema.ts";

const [outline = "", ...contrasts] = packFilesOf(packIn(KNOTS)).values();
const SOURCES = readdirSync(KNOTS).map((name) => [name, readFileSync(join(KNOTS, name), "utf8")] as const);

test.each([
  ["an outline", outlineWire, outline],
  ["the frames of a contrast", framesWire, contrasts[0] ?? ""],
])("%s that is malformed is refused with its place, or is one after all; nothing crashes and nothing is polluted", (_, schema, text) => {
  let refused = 0;
  fc.assert(
    fc.property(malformed(JSON.parse(text)), (changed) => {
      const parsed = z.safeParse(schema, jsonOrNothing(changed));
      if (parsed.success) expect(z.safeParse(schema, JSON.parse(JSON.stringify(parsed.data))).success).toBe(true);
      else {
        refused++;
        expect(parsed.error.issues[0]?.message).toBeTruthy();
      }
    }),
    { numRuns: 4_000 },
  );
  expect(refused).toBeGreaterThan(1_500);
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

test("a writer’s file that is malformed is told of with file and line, and crashes nothing", () => {
  const damaged = fc.constantFrom(...SOURCES).chain(([name, text]) => spliced(text).map((changed) => [name, changed] as const));
  let told = 0;
  fc.assert(
    fc.property(damaged, ([name, text]) => {
      const { problems } = readPack(new Map([...SOURCES, [name, text]]));
      if (problems.length > 0) told++;
      for (const { file, line, message } of problems)
        expect([file.endsWith(".yaml"), line > 0, message !== ""]).toEqual([true, true, true]);
    }),
    { numRuns: 500 },
  );
  expect(told).toBeGreaterThan(100);
});

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
