import { expect, test } from "vitest";
import { emptyMastery } from "../../mastery/model/mastery-state.ts";
import { samplePack } from "../testing/sample-pack.ts";
import { NOON } from "../testing/sample-session.ts";
import type { Item } from "./plan.ts";
import { type ChosenSetup, type PlanNeeds, quizPlan } from "./practice-plan.ts";

const PACK = samplePack();
const NEEDS: PlanNeeds = { id: "one", pack: PACK, extraTime: 0, now: NOON, state: emptyMastery(), recent: [], wrong: [] };
const QUIZ: ChosenSetup = { scope: { kind: "due" }, length: 6, clock: { kind: "none" }, feedback: "each", seed: 7 };

test("a quiz asks which fact decides as its setup says, else as the learner wants", () => {
  expect(quizPlan({ ...QUIZ, whichFact: "always" }, { ...NEEDS, whichFact: "at times" }).whichFact).toBe("always");
  expect(quizPlan({ ...QUIZ, whichFact: "always" }, NEEDS).whichFact).toBe("always");
  expect(quizPlan(QUIZ, { ...NEEDS, whichFact: "at times" }).whichFact).toBe("at times");
});

test("a quiz that never asks which fact decides doesn’t mention it", () => {
  expect(quizPlan(QUIZ, NEEDS)).not.toHaveProperty("whichFact");
  expect(quizPlan({ ...QUIZ, whichFact: "off" }, { ...NEEDS, whichFact: "always" })).not.toHaveProperty("whichFact");
  expect(quizPlan({ ...QUIZ, feedback: "end", whichFact: "always" }, NEEDS)).not.toHaveProperty("whichFact");
});

test("a contrast’s own drill needn’t say which terms could be an answer, since it offers no other", () => {
  expect(quizPlan({ ...QUIZ, scope: { kind: "contrast", id: "spark-vs-ray" } }, NEEDS)).not.toHaveProperty("possible");
});

test("questions that are given are asked as they are, in their order", () => {
  const questions: Item[] = [
    { frame: "alias-vs-endpoint/case-3", revision: "rev3", seed: 41, answer: "endpoint" },
    { frame: "spark-vs-ray/case-0", revision: "rev0", seed: 6, answer: "spark" },
    { frame: "alias-vs-endpoint/case-3", revision: "rev3", seed: 40, answer: "alias" },
  ];
  for (const shared of [true, false]) expect(quizPlan({ ...QUIZ, length: 3, questions }, { ...NEEDS, shared }).items).toEqual(questions);
});
