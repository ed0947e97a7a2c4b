import { expect, test } from "vitest";
import type { Attempt } from "../../engine/attempt.ts";
import { GUESS_OPTIONS } from "../../mastery/model/constants.ts";
import { emptyMastery } from "../../mastery/model/mastery-state.ts";
import { observeAll } from "../../mastery/model/replay.ts";
import { readinessOf } from "../../mastery/report/readiness.ts";
import { termMastery } from "../../mastery/report/term-mastery.ts";
import { samplePack } from "../testing/sample-pack.ts";
import { NOON } from "../testing/sample-session.ts";
import { expectedRehearsalScore } from "./expected-rehearsal-score.ts";

const HOUR = 3_600_000;
const PACK = samplePack();
/** The terms of each section's contrasts; `drift` and others stand in two of them. */
const TERMS = {
  development: ["spark", "ray", "single-node", "run", "version"],
  mlops: ["retrain", "rollback", "drift", "outage", "rollout-regression"],
  deployment: ["alias", "endpoint"],
};

/** Right answers on both terms of one contrast, in turn. */
function answers(contrast: string, terms: readonly string[], times: number): Attempt[] {
  return Array.from({ length: times }, (_, index): Attempt => {
    const answer = terms[index % terms.length] ?? "";
    return {
      at: NOON - (times - index) * HOUR,
      frame: `${contrast}/case-${index % 10}`,
      revision: "rev",
      seed: index,
      answer,
      chosen: answer,
      offered: terms,
      tookMs: 30_000,
      mode: "practice",
    };
  });
}

function afterAlias() {
  return observeAll(emptyMastery(), answers("alias-vs-endpoint", TERMS.deployment, 30), PACK);
}

test("each section says what to expect of its own terms, a term of two contrasts counted once", () => {
  const state = afterAlias();
  const { sections } = expectedRehearsalScore(PACK, state, NOON);
  expect(sections).toEqual(
    PACK.sections.map((section) => {
      const terms = TERMS[section.id as keyof typeof TERMS];
      return { ...section, readiness: readinessOf(terms.map((term) => termMastery(state, PACK, term, NOON))) };
    }),
  );
  expect(sections.map(({ readiness }) => [readiness.terms, readiness.answers])).toEqual([
    [5, 0],
    [5, 0],
    [2, 30],
  ]);
});

test("a section that nothing is asked of is not among them", () => {
  const pack = { ...PACK, sections: [{ id: "governance", name: "Governance", weight: 30 }, ...PACK.sections] };
  const { sections, expected } = expectedRehearsalScore(pack, emptyMastery(), NOON);
  expect(sections.map(({ id }) => id)).toEqual(["development", "mlops", "deployment"]);
  expect(expected).toEqual(expectedRehearsalScore(PACK, emptyMastery(), NOON).expected);
});

test("readiness is over all terms of the pack, each once", () => {
  const { readiness } = expectedRehearsalScore(PACK, afterAlias(), NOON);
  expect(readiness).toMatchObject({ terms: 12, asked: 2, answers: 30 });
});

test("who has answered nothing is expected to guess a rehearsal, of as many questions as the exam has", () => {
  const { expected, readiness } = expectedRehearsalScore(PACK, emptyMastery(), NOON);
  expect(expected.of).toBe(59);
  expect(readiness.share.p).toBeCloseTo(1 / GUESS_OPTIONS);
  expect(expected.low).toBeLessThan(59 / GUESS_OPTIONS);
  expect(expected.high).toBeGreaterThan(59 / GUESS_OPTIONS);
});

test("what a learner knows raises the score by as many questions as a rehearsal draws of its section", () => {
  const gain = (contrast: string, terms: readonly string[]) => {
    const state = observeAll(emptyMastery(), answers(contrast, terms, 30), PACK);
    return expectedRehearsalScore(PACK, state, NOON).expected.low - expectedRehearsalScore(PACK, emptyMastery(), NOON).expected.low;
  };
  const small = gain("alias-vs-endpoint", TERMS.deployment);
  expect(small).toBeGreaterThan(0);
  expect(gain("where-it-fits", TERMS.development.slice(0, 3))).toBeGreaterThan(small);
});

test("what was known is expected less surely after half a year", () => {
  const state = afterAlias();
  const later = expectedRehearsalScore(PACK, state, NOON + 180 * 24 * HOUR);
  expect(later.readiness.share.p).toBeLessThan(expectedRehearsalScore(PACK, state, NOON).readiness.share.p);
});
