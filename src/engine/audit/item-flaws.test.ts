import { expect, test } from "vitest";
import { EXHIBITS, FRAME, PACK } from "../fixtures/sample.ts";
import type { BlockTemplate, Frame } from "../pack.ts";
import { itemWith } from "../testing/sample-item.ts";
import {
  asksInTheNegative,
  distinctCases,
  fewestKinds,
  framesOfMixedKinds,
  framesWithChart,
  framesWithExhibit,
  nearDuplicatesPerQuiz,
  optionsThatMatch,
  questionsOverSize,
  tellsThatNameATerm,
  widestTellRatio,
} from "./item-flaws.ts";

const OPTIONS = { rain: "Rain", leak: "Leak" };
const prose = (text: string): readonly BlockTemplate[] => [{ kind: "prose", text }];

test("a tell that names a term of its contrast is counted, and a story that does is not", () => {
  const item = (story: string, tell: string) => itemWith({ options: OPTIONS, answer: "leak", story, tell, contrast: "rain-vs-leak" });
  expect(
    tellsThatNameATerm(PACK, [item("A leak.", "It was wet."), item("", "A shower."), item("", "A burst pipe."), item("", "A flood.")]),
  ).toBe(2);
});

test("frames mix kinds where the options are names of another kind than is asked for, and not where they are worded", () => {
  const worded: Frame = { ...FRAME, kind: "action", options: { rain: "a", leak: "b", dew: "c", flood: "d" } };
  expect(framesOfMixedKinds(PACK, [FRAME, { ...FRAME, kind: "action" }, worded])).toBe(1);
});

test("a question is over its size with too much prose", () => {
  const item = (words: number) => itemWith({ options: OPTIONS, answer: "rain", story: "wet ".repeat(words) });
  expect(questionsOverSize([item(90), item(91)])).toBe(1);
});

test("exhibits are counted by frame, charts too, and kinds by contrast", () => {
  expect(framesWithExhibit([FRAME, EXHIBITS])).toBe(50);
  expect(framesWithChart([FRAME, EXHIBITS])).toBe(1);
  expect(fewestKinds(PACK, [FRAME, EXHIBITS])).toEqual({ contrast: "rain-vs-leak", kinds: 5 });
  const codeAndLog = { ...EXHIBITS, case: EXHIBITS.case.filter(({ kind }) => kind === "code" || kind === "log") };
  expect(fewestKinds(PACK, [codeAndLog]).kinds).toBe(0);
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

test("every twin set, decoy, answer and value of a slot that the case uses makes another case", () => {
  const slots = [
    { kind: "range", name: "n", from: 1, to: 5, step: 1 },
    { kind: "values", name: "day", values: ["Monday", "Friday"] },
    { kind: "values", name: "unused", values: ["a", "b", "c"] },
  ] as const;
  const frame: Frame = { ...FRAME, case: prose("On {day}. {tell}"), tells: [{ rain: { "": "{n} wet." }, leak: { "": "Dry." } }], slots };
  expect(distinctCases([frame])).toBe(2 * 5 * 2);
  expect(distinctCases([frame, frame])).toBe(40);
  expect(distinctCases([{ ...frame, decoys: ["A {n}.", "B."].map((text) => ({ toward: "dew", texts: { "": text }, why: "" })) }])).toBe(40);
});

test("lines that fill two slots make as many cases as there are lines, though only one of the two is used", () => {
  const rows = [
    { tool: "a spade", weight: 2 },
    { tool: "a rake", weight: 1 },
  ];
  const tells = [{ rain: { "": "Wet." }, leak: { "": "Dry." } }];
  expect(distinctCases([{ ...FRAME, case: prose("There was {tool}. {tell}"), tells, slots: [{ kind: "rows", rows }] }])).toBe(4);
});

test("the widest tell is measured against its own twin, and a few characters tell nothing", () => {
  const item = (tell: number, twin: number) =>
    itemWith({ options: OPTIONS, answer: "rain", tell: "A".repeat(tell), twin: "B".repeat(twin) });
  expect(widestTellRatio([item(30, 45), item(100, 90), item(3, 12)])).toBe(1.5);
  expect(widestTellRatio([])).toBe(0);
});

test("two cases of a quiz are near duplicates when their words are nearly the same", () => {
  const word = ["harbour", "meadow", "lantern"] as const;
  const apart = word.map((own) => ({ ...FRAME, id: `rain-vs-leak/${own}`, case: prose(`${`${own} `.repeat(40)}{tell}`) }));
  const alike = nearDuplicatesPerQuiz(PACK, apart.slice(0, 1), 2, 1);
  expect(alike).toBe((60 * 59) / 2);
  expect(nearDuplicatesPerQuiz(PACK, apart, 1, 1)).toBe((3 * 20 * 19) / 2);
});
