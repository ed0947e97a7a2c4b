import { randomFrom } from "../../src/engine/random.ts";
import { Learner } from "./learner.ts";
import type { LearnerParameters } from "./learner-parameters.ts";
import type { MakePolicy } from "./policy.ts";

export const QUESTIONS_A_DAY = 40;
export const QUESTION_SECONDS = 35;
const MOST_ANSWERS = 1200;
const CHECK_EVERY = 5;
export const GOAL = 0.9;
const KEPT_AFTER = 400;
const KEPT_DAYS = 14;
export const MS_PER_DAY = 86_400_000;

/** What became of one learner under one policy. */
export interface Outcome {
  /** Answers until every term truly was at 0.9; 1200 where that was never reached. */
  readonly answers: number;
  readonly reached: boolean;
  /** Mean true probability 14 days after answer 400. */
  readonly kept: number;
  /** Share right among the first 400 answers. */
  readonly practice: number;
}

export function runCourse(seed: number, setting: LearnerParameters, make: MakePolicy): Outcome {
  const learner = new Learner(seed, setting);
  const policy = make(learner.world, randomFrom("policy", seed));
  let doubtful = 0;
  let reachedAt: number | null = null;
  let kept = 0;
  let right = 0;
  for (let answered = 0; answered < MOST_ANSWERS && (reachedAt === null || answered < KEPT_AFTER); answered++) {
    const day = Math.floor(answered / QUESTIONS_A_DAY);
    const seconds = (answered % QUESTIONS_A_DAY) * QUESTION_SECONDS;
    const at = day * MS_PER_DAY + seconds * 1000;
    const memoryAt = learner.memoryTime(day, seconds);
    const answer = learner.ask(policy.next(at), memoryAt, policy.cluster?.());
    policy.note(answer, at);
    if (answered < KEPT_AFTER) right += Number(answer.chosen === answer.term);
    const after = memoryAt + QUESTION_SECONDS;
    if (reachedAt === null && (answered + 1) % CHECK_EVERY === 0) {
      doubtful = firstBelow(learner, doubtful, after);
      if (doubtful === learner.world.terms) reachedAt = answered + 1;
      else doubtful %= learner.world.terms;
    }
    if (answered + 1 === KEPT_AFTER) kept = meanTruth(learner, learner.memoryTime(day + KEPT_DAYS, seconds));
  }
  return { answers: reachedAt ?? MOST_ANSWERS, reached: reachedAt !== null, kept, practice: right / KEPT_AFTER };
}

/** A term below the goal, looked for from `start` on, or the number of terms when there is none. */
function firstBelow(learner: Learner, start: number, at: number): number {
  const { terms } = learner.world;
  for (let step = 0; step < terms; step++) {
    const term = (start + step) % terms;
    if (learner.truth(term, at) < GOAL) return term;
  }
  return terms;
}

function meanTruth(learner: Learner, at: number): number {
  return learner.world.clustersOf.reduce((sum, _, term) => sum + learner.truth(term, at), 0) / learner.world.terms;
}
