import { expect, test } from "vitest";
import type { Outcome } from "../machine/session.ts";
import { NOON } from "../testing/sample-session.ts";
import { sharesBy } from "./breakdown.ts";

const SKIPPED: Outcome = { result: "unanswered", spentMs: 2_000, flagged: false };

function answered(result: "right" | "wrong"): Outcome {
  return { result, chosen: "drift", answeredAt: NOON, spentMs: 30_000, flagged: false };
}

function asked(id: string | null, outcome: Outcome) {
  return { id, outcome };
}

test("a question that was not answered counts among all of its subject, and neither as right nor as wrong", () => {
  const questions = [asked("a", answered("right")), asked("a", SKIPPED), asked("a", answered("wrong")), asked("a", answered("right"))];
  expect(sharesBy(questions, ({ id }) => id)).toEqual([{ id: "a", right: 2, answered: 3, total: 4, inOrder: [true, false, true] }]);
});

test("a subject stands where it was first asked, and a question of none is left out", () => {
  const questions = [asked("b", answered("wrong")), asked(null, answered("right")), asked("a", SKIPPED), asked("b", answered("right"))];
  expect(sharesBy(questions, ({ id }) => id)).toEqual([
    { id: "b", right: 1, answered: 2, total: 2, inOrder: [false, true] },
    { id: "a", right: 0, answered: 0, total: 1, inOrder: [] },
  ]);
});
