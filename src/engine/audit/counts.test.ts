import { expect, test } from "vitest";
import { itemWith } from "../fixtures/item.ts";
import { FRAME, PACK } from "../fixtures/sample.ts";
import {
  asksInTheNegative,
  distinctStories,
  nearDuplicatesPerQuiz,
  optionsThatMatch,
  storiesThatNameTheAnswer,
  widestTellRatio,
} from "./counts.ts";

const OPTIONS = { rain: "Rain", leak: "Leak" };

test("a story names its answer in itself or in the ask, and another term is no answer", () => {
  const item = (story: string, ask: string, answer = "leak") => itemWith({ options: OPTIONS, answer, story, ask });
  const items = [item("A leak.", ""), item("Wet.", "A burst pipe?"), item("The rain.", "Which?"), item("Fog", "", "fog")];
  expect(storiesThatNameTheAnswer(PACK, items)).toBe(2);
});

test("an ask is negative with “not”, “n’t”, “except” or “least”", () => {
  const asks = ["Which is not it?", "Which isn’t it?", "All except?", "The least of it?", "Which note is it?"];
  expect(asksInTheNegative(asks.map((ask) => itemWith({ options: OPTIONS, answer: "rain", ask })))).toBe(4);
});

test("options are counted wherever they stand", () => {
  const items = [
    itemWith({ options: { rain: "all of them", leak: "all of it" }, answer: "rain" }),
    itemWith({ options: OPTIONS, answer: "rain" }),
  ];
  expect(optionsThatMatch(items, /all of/)).toBe(2);
});

test("every twin set, decoy and value of a slot that is used makes another story", () => {
  const tells = [{ rain: "{n} was wet.", leak: "It was dry." }];
  const slots = [
    { kind: "range", name: "n", from: 1, to: 5, step: 1 },
    { kind: "values", name: "day", values: ["Monday", "Friday"] },
    { kind: "values", name: "unused", values: ["a", "b", "c"] },
  ] as const;
  const frame = { ...FRAME, story: "On {day}. {tell}", tells, slots };
  expect(distinctStories([frame])).toBe(2 * 5 + 2);
  expect(distinctStories([frame, frame])).toBe(24);
  expect(distinctStories([{ ...frame, decoys: ["A {n}.", "B."].map((text) => ({ toward: "dew", text })) }])).toBe(10 + 10 + 10 + 2);
});

test("lines that fill two slots make as many stories as there are lines, though only one of the two is used", () => {
  const rows = [
    { tool: "a spade", weight: 2 },
    { tool: "a rake", weight: 1 },
  ];
  const frame = { ...FRAME, story: "There was {tool}. {tell}", tells: [{ rain: "Wet." }], slots: [{ kind: "rows", rows } as const] };
  expect(distinctStories([frame])).toBe(2);
});

test("the widest tell is that of one frame, not of two", () => {
  const item = (frame: string, length: number) => itemWith({ options: OPTIONS, answer: "rain", frame, tell: "A".repeat(length) });
  expect(widestTellRatio([item("one", 10), item("one", 15), item("one", 12), item("two", 40), item("two", 42)])).toBe(1.5);
  expect(widestTellRatio([])).toBe(0);
});

test("two stories of a quiz are near duplicates when their words are nearly the same", () => {
  const word = ["harbour", "meadow", "lantern"] as const;
  const apart = word.map((own) => ({ ...FRAME, id: `rain-vs-leak/${own}`, story: `${`${own} `.repeat(20)}{tell}` }));
  const alike = nearDuplicatesPerQuiz(PACK, apart.slice(0, 1), 2, 1);
  expect(alike).toBe((60 * 59) / 2);
  expect(nearDuplicatesPerQuiz(PACK, apart, 1, 1)).toBe((3 * 20 * 19) / 2);
});
