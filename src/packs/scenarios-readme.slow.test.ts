import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPackFolder } from "./pack-files.ts";
import { readPack } from "./read-pack.ts";
import { problemText } from "./source/source-file.ts";

const FOLDER = "scenarios/ml-pro";
const README = readFileSync("scenarios/README.md", "utf8");
const examples = [...README.matchAll(/```yaml\n([\s\S]*?)```/g)].flatMap(([, yaml]) => yaml ?? []);

/** The pack with one of its files replaced by an example: a whole file, or a frame under the head of the file that its first line names. */
function packWith(example: string): ReturnType<typeof readPack> {
  const [, named] = /^# in ([a-z-]+)\.yaml\n/.exec(example) ?? [];
  const [, id = ""] = /^id: ([a-z-]+)/m.exec(example) ?? [];
  const file = `${named ?? id}.yaml`;
  const text = (name: string) => readFileSync(`${FOLDER}/${name}`, "utf8");
  const whole = named === undefined ? example : `${text(file).split(/^frames:\n/m)[0]}frames:\n${example.replace(/^(?=.)/gm, "  ")}`;
  return readPack(new Map([...["pack.yaml", "terms.yaml"].map((name): [string, string] => [name, text(name)]), [file, whole]]));
}

test("the page that teaches writing shows a table, code and a chart", () => {
  expect(examples.map((example) => /- (table|code|chart):/.exec(example)?.[1])).toEqual(["table", "code", "chart"]);
  expect(readPackFolder(FOLDER).whole).toBeDefined();
});

test.each(examples)("what it shows is sound: %s", (example) => {
  const { problems, whole } = packWith(example);
  expect(problems.filter(({ file }) => file !== "pack.yaml").map(problemText)).toEqual([]);
  expect(whole?.frames).toHaveLength(1);
});
