import { expect, test } from "vitest";
import { contentStems, cosine, countOf, wordsOf } from "./words.ts";

test("a guesser sees words in small letters, without figures and without ’s", () => {
  expect(wordsOf("The model’s 3 runs: Café-au-lait, week’ 12!")).toEqual(["the", "model", "runs", "café-au-lait", "week"]);
  expect(wordsOf("it’s’ 42 …")).toEqual(["it’s"]);
  expect(wordsOf("7 %")).toEqual([]);
});

test("words that carry content meet in all their forms, and little words are passed over", () => {
  expect(contentStems("parallelism parallel")).toEqual(["parallel", "parallel"]);
  expect(contentStems("It is an ox and with would")).toEqual([]);
  expect(contentStems("training trained statically kindness weeks")).toEqual(["train", "train", "stat", "kind", "week"]);
  expect(contentStems("sessions begin, edition")).toEqual(["session", "begin", "edit"]);
});

test("stories are alike as far as their word counts point the same way", () => {
  const count = (text: string) => countOf(wordsOf(text));
  expect(count("a b a")).toEqual(
    new Map([
      ["a", 2],
      ["b", 1],
    ]),
  );
  expect(cosine(count("a b"), count("b a"))).toBeCloseTo(1);
  expect(cosine(count("a a b"), count("a b b"))).toBeCloseTo(0.8);
  expect(cosine(count("a b"), count("b c"))).toBeCloseTo(0.5);
  expect(cosine(count("a"), count("b"))).toBe(0);
  expect(cosine(count(""), count("b"))).toBe(0);
});
