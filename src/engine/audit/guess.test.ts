import { expect, test } from "vitest";
import { itemWith } from "../testing/sample-item.ts";
import { type Guesser, play, pointsOverChance } from "./guess.ts";

const OPTIONS = { amber: "", birch: "", coral: "", delta: "" };
const always =
  (favourite: string): Guesser =>
  () =>
  (term) =>
    term === favourite ? 1 : 0;
const ITEMS = [
  itemWith({ options: OPTIONS, answer: "amber", contrast: "one" }),
  itemWith({ options: OPTIONS, answer: "birch", contrast: "one" }),
  itemWith({ options: { amber: "", birch: "" }, answer: "amber", contrast: "two" }),
];

test("a guesser’s score is its share right, beside what blind chance gives on the same questions", () => {
  const { overall, contrasts } = play(ITEMS, always("amber"));
  expect(overall).toEqual({ right: 2 / 3, chance: (0.25 + 0.25 + 0.5) / 3, questions: 3 });
  expect([...contrasts]).toEqual([
    ["one", { right: 0.5, chance: 0.25, questions: 2 }],
    ["two", { right: 1, chance: 0.5, questions: 1 }],
  ]);
  expect(pointsOverChance(overall)).toBeCloseTo(33.33);
});

test("who can’t choose between two draws lots, so half of the answer is theirs", () => {
  const half: Guesser = () => (term) => (term < "c" ? 5 : 1);
  expect(play(ITEMS.slice(0, 1), half).overall.right).toBe(0.5);
  expect(play(ITEMS.slice(0, 1), () => () => 0).overall).toMatchObject({ right: 0.25, chance: 0.25 });
});

test("values that differ by less than arithmetic can tell are taken for equal", () => {
  const near: Guesser = () => (term) => (term === "birch" ? 0.3 : 0.1 + 0.2);
  expect(play(ITEMS.slice(0, 1), near).overall.right).toBe(0.25);
});

test("options that may not be chosen are no chance either", () => {
  const two = () => ["amber", "birch"];
  expect(play(ITEMS.slice(0, 1), () => () => 0, two).overall).toMatchObject({ right: 0.5, chance: 0.5 });
});

test("no questions are no score", () => {
  expect(play([], always("amber"))).toEqual({ overall: { right: 0, chance: 0, questions: 0 }, contrasts: new Map() });
});
