import { expect, test } from "vitest";
import { randomFrom } from "../../src/engine/random.ts";
import { type Likely, likelyRange } from "../../src/mastery/report/likely-range.ts";
import { readinessOf } from "../../src/mastery/report/readiness.ts";
import { termMastery } from "../../src/mastery/report/term-mastery.ts";
import { MS_PER_DAY, QUESTION_SECONDS } from "./course.ts";
import { Learner } from "./learner.ts";
import { USUAL_LEARNER } from "./learner-parameters.ts";
import { tutor } from "./policies/ours.ts";

const SEEDS = Array.from({ length: 10 }, (_, index) => 401 + index);
const DAYS = 20;

/** Ranges that were said, and where the truth lay. */
interface Coverage {
  said: number;
  inside: number;
  /** Truths below their range: what was said was too good. */
  below: number;
}

/** Looks at every learner after each day of so many questions: at each term, and at all of them together. */
function coverage(questionsADay: number): { readonly terms: Coverage; readonly means: Coverage } {
  const terms = { said: 0, inside: 0, below: 0 };
  const means = { said: 0, inside: 0, below: 0 };
  for (const seed of SEEDS) {
    const learner = new Learner(seed, USUAL_LEARNER);
    const ours = tutor(1, learner.world, randomFrom("policy", seed));
    for (let day = 0; day < DAYS; day++) {
      for (let question = 0; question <= questionsADay; question++) {
        const seconds = question * QUESTION_SECONDS;
        const at = day * MS_PER_DAY + seconds * 1000;
        if (question < questionsADay) {
          ours.note(learner.ask(ours.next(at), learner.memoryTime(day, seconds), ours.cluster?.()), at);
          continue;
        }
        const known = ours.pack.terms.map(({ id }) => termMastery(ours.state, ours.pack, id, at));
        const truths = known.map((_, term) => learner.truth(term, learner.memoryTime(day, seconds)));
        known.forEach((term, index) => {
          if (term.answers > 0) note(terms, likelyRange(term), truths[index] ?? 0);
        });
        const all = readinessOf(known);
        if (all.enough) note(means, all.share, truths.reduce((sum, truth) => sum + truth, 0) / truths.length);
      }
    }
  }
  return { terms, means };
}

function note(coverage: Coverage, { low, high }: Likely, truth: number): void {
  coverage.said += 1;
  if (truth < low) coverage.below += 1;
  else if (truth <= high) coverage.inside += 1;
}

test.each([40, 10])(
  "with %i questions a day, a likely range holds three times in four or more, and seldom says too much",
  (questionsADay) => {
    const { terms, means } = coverage(questionsADay);
    expect(terms.inside / terms.said).toBeGreaterThan(0.75);
    expect(terms.below / terms.said).toBeLessThan(0.1);
    expect(means.inside / means.said).toBeGreaterThan(0.8);
    expect(means.below / means.said).toBeLessThan(0.05);
  },
);
