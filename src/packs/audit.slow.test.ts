import { expect, test } from "vitest";
import { auditPack } from "../engine/audit/audit.ts";
import { packIn } from "./testing/packs.ts";

/** The limits of `npm run audit:questions`, held over the pack that learners get. */
test("whoever counts words or knows the options, and does not read, stays near chance over 12,000 questions", { timeout: 180_000 }, () => {
  const { pack, frames } = packIn("scenarios/ml-pro");
  const figures = auditPack(pack, frames, { questions: 12_000, seed: 1, quizzes: 200 });
  expect(figures.filter(({ ok }) => !ok)).toEqual([]);
  expect(figures.map(({ value }) => Number.isFinite(value))).toEqual(Array.from({ length: 32 }, () => true));
});
