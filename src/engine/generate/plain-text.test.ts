import { expect, test } from "vitest";
import { EXHIBITS, PACK } from "../fixtures/sample.ts";
import { contextText, exhibitText, plainCase } from "./plain-text.ts";
import { pose } from "./pose.ts";

const { question, key } = pose(PACK, EXHIBITS, 6);

test("a case reads as text in its order: sentences, then each exhibit under its caption", () => {
  const { text } = plainCase(question.blocks);
  expect(text).toMatch(/^Cellar 10,0\d\d is watched\. It rained \d\.\n\nwatch\.yaml\ncellar: 100\d\d\n {2}every: \d\n {2}roof: open\n/);
  expect(text).toMatch(/\n\nmeter \(last night\)\n\d\d:\d\d INFO cellar 100\d\d\n\d\d:\d\d INFO (?:river|air)/);
  expect(text).toContain("place | wet_pct\nfloor | ");
  expect(text).toMatch(/hour \| in \(%\) \| out \(%\)\n1 \| \d+\.\d \| \n2 \| /);
  expect(text).toMatch(/marked at 2: door open\nlimit: \d\d$/);
});

test("its sentences and each of its exhibits can be had alone", () => {
  expect(contextText(question.blocks)).toMatch(/^Cellar 10,0\d\d is watched\. It rained \d\.$/);
  const table = question.blocks.find((block) => block.kind === "table");
  expect(table?.kind === "table" && exhibitText(table)).toMatch(/^place \| wet_pct\nfloor \| \d\d\nwall \| 10,0\d\d$/);
});

test("every mark has its stretches of the text: one for words, a column for a chart’s line", () => {
  const { text, rangesOf } = plainCase(question.blocks);
  const marked = key.tell.map(({ spot }) => rangesOf(spot).map(({ start, end }) => text.slice(start, end)));
  expect(marked.map((ranges) => ranges.length)).toEqual([1, 1, 0, 1, 1, 6, 1]);
  expect(marked[0]?.[0]).toMatch(/^It rained \d\.$/);
  expect(marked[5]?.every((value) => /^\d+\.\d$/.test(value))).toBe(true);
});
