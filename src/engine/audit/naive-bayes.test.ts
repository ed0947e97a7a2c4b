import { expect, test } from "vitest";
import { logLikelihood, trainNaiveBayes } from "./naive-bayes.ts";

const MODEL = trainNaiveBayes([
  ["rain", "wet street wet"],
  ["leak", "meter"],
  ["rain", "cloud"],
]);

test("a word is as likely under a term as it was there in training, one more of each word taken for granted", () => {
  expect(logLikelihood(MODEL, "rain", "Wet.")).toBeCloseTo(Math.log(3 / 8));
  expect(logLikelihood(MODEL, "rain", "meter")).toBeCloseTo(Math.log(1 / 8));
  expect(logLikelihood(MODEL, "leak", "meter")).toBeCloseTo(Math.log(2 / 5));
  expect(logLikelihood(MODEL, "rain", "wet cloud")).toBeCloseTo(Math.log(3 / 8) + Math.log(2 / 8));
});

test("words that training never saw say nothing", () => {
  expect(logLikelihood(MODEL, "rain", "wet harbour")).toBe(logLikelihood(MODEL, "rain", "wet"));
  expect(logLikelihood(MODEL, "leak", "harbour")).toBe(0);
});

test("a term that training never saw has each word by grace alone", () => {
  expect(logLikelihood(MODEL, "dew", "wet")).toBeCloseTo(Math.log(1 / 4));
});
