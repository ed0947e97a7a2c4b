import { randomFrom } from "../../src/engine/random.ts";
import { termMastery } from "../../src/mastery/mastery.ts";
import { weakClusters } from "../../src/mastery/weak.ts";
import { GOAL, MS_PER_DAY, QUESTION_SECONDS, QUESTIONS_A_DAY } from "./course.ts";
import { Learner } from "./learner.ts";
import { type Tutor, tutor } from "./policies/ours.ts";
import type { Setting } from "./setting.ts";

const DAYS = 20;
const WEAKEST = 3;

/** How often what the screens would claim is true of the simulated learners, looked at after each day's session. */
export interface Claims {
  readonly toldApart: { readonly claimed: number; readonly true: number };
  readonly weakFirst: { readonly claimed: number; readonly true: number };
}

export function checkClaims(seeds: readonly number[], setting: Setting): Claims {
  const toldApart = { claimed: 0, true: 0 };
  const weakFirst = { claimed: 0, true: 0 };
  for (const seed of seeds) {
    const learner = new Learner(seed, setting);
    const ours = tutor(1, learner.world, randomFrom("policy", seed));
    for (let day = 0; day < DAYS; day++) {
      practiseADay(learner, ours, day);
      const at = day * MS_PER_DAY + QUESTIONS_A_DAY * QUESTION_SECONDS * 1000;
      const memoryAt = learner.memoryTime(day, QUESTIONS_A_DAY * QUESTION_SECONDS);
      for (const truth of toldApartTruths(learner, ours, at, memoryAt)) count(toldApart, truth >= GOAL);
      const named = weakClusters(ours.state, ours.pack, at)[0];
      if (named?.clear) count(weakFirst, weakestOf(learner, memoryAt).includes(named.contrast));
    }
  }
  return { toldApart, weakFirst };
}

function practiseADay(learner: Learner, ours: Tutor, day: number): void {
  for (let question = 0; question < QUESTIONS_A_DAY; question++) {
    const seconds = question * QUESTION_SECONDS;
    const at = day * MS_PER_DAY + seconds * 1000;
    ours.note(learner.ask(ours.next(at), learner.memoryTime(day, seconds)), at);
  }
}

function toldApartTruths(learner: Learner, { state, pack }: Tutor, at: number, memoryAt: number): number[] {
  return pack.terms.flatMap(({ id }, term) =>
    termMastery(state, pack, id, at).level === "told apart" ? [learner.truth(term, memoryAt)] : [],
  );
}

/** Ids of the three clusters whose terms are truly known least, on average. */
function weakestOf(learner: Learner, memoryAt: number): string[] {
  return learner.world.clusters
    .map((terms, index) => ({ id: `c${index}`, mean: terms.reduce((sum, term) => sum + learner.truth(term, memoryAt), 0) / terms.length }))
    .sort((one, other) => one.mean - other.mean)
    .slice(0, WEAKEST)
    .map(({ id }) => id);
}

function count(tally: { claimed: number; true: number }, holds: boolean): void {
  tally.claimed += 1;
  if (holds) tally.true += 1;
}
