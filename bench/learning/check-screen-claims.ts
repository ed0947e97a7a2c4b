import { type WeakCluster, weakClusters } from "../../src/mastery/confusions/weak-clusters.ts";
import { APART_FROM } from "../../src/mastery/model/constants.ts";
import { termMastery } from "../../src/mastery/report/term-mastery.ts";
import type { WhichFactMode } from "../../src/mastery/selection/ask-which-fact.ts";
import { GOAL, MS_PER_DAY, QUESTION_SECONDS, QUESTIONS_A_DAY } from "./course.ts";
import { Learner } from "./learner.ts";
import type { LearnerParameters } from "./learner-parameters.ts";
import { type Practice, practiseADay, tutorOf } from "./practice.ts";

const DAYS = 20;
const WEAKEST = 3;

/** How often a claim was made, and how often it was true. */
export interface Tally {
  claimed: number;
  true: number;
}

/** How often what the screens would claim is true of the simulated learners, checked after each day's session. */
export interface ScreenClaimTallies {
  /** Truly at the level's own bar. */
  readonly toldApart: Tally;
  /** Truly at 0.9. */
  readonly toldApartAtGoal: Tally;
  /** The first of the list, where it is called clearly weak. */
  readonly clearlyWeak: Tally;
  /** The first of the list, whether clear or not. */
  readonly rankedFirst: Tally;
  /** Mean distance of the estimate from the truth, over the terms asked. */
  readonly error: number;
  /** Learners' days looked at. */
  readonly days: number;
}

export function checkScreenClaims(
  seeds: readonly number[],
  setting: LearnerParameters,
  practice: Practice,
  pointing: WhichFactMode,
): ScreenClaimTallies {
  const claims = { toldApart: noClaims(), toldApartAtGoal: noClaims(), clearlyWeak: noClaims(), rankedFirst: noClaims() };
  const errors: number[] = [];
  for (const seed of seeds) {
    const learner = new Learner(seed, setting);
    const tutor = tutorOf(learner, seed, practice, pointing);
    for (let day = 0; day < DAYS; day++) {
      practiseADay(learner, tutor, day);
      const at = day * MS_PER_DAY + QUESTIONS_A_DAY * QUESTION_SECONDS * 1000;
      const memoryAt = learner.memoryTime(day, QUESTIONS_A_DAY * QUESTION_SECONDS);
      for (const [term, { id }] of tutor.pack.terms.entries()) {
        const { p, level } = termMastery(tutor.state, tutor.pack, id, at);
        if (level === "new") continue;
        const truth = learner.truth(term, memoryAt);
        errors.push(Math.abs(p - truth));
        if (level !== "told apart") continue;
        count(claims.toldApart, truth >= APART_FROM);
        count(claims.toldApartAtGoal, truth >= GOAL);
      }
      const [first] = weakClusters(tutor.state, tutor.pack, at);
      if (first !== undefined) countWeak(claims, first, weakestOf(learner, memoryAt));
    }
  }
  const error = errors.reduce((sum, distance) => sum + distance, 0) / errors.length;
  return { ...claims, error, days: seeds.length * DAYS };
}

/** Ids of the three clusters whose terms are truly known least, on average. */
function weakestOf(learner: Learner, memoryAt: number): string[] {
  return learner.world.clusters
    .map((terms, index) => ({ id: `c${index}`, mean: terms.reduce((sum, term) => sum + learner.truth(term, memoryAt), 0) / terms.length }))
    .sort((one, other) => one.mean - other.mean)
    .slice(0, WEAKEST)
    .map(({ id }) => id);
}

function countWeak(
  { clearlyWeak, rankedFirst }: Pick<ScreenClaimTallies, "clearlyWeak" | "rankedFirst">,
  { contrast, clear, unknown }: WeakCluster,
  weakest: readonly string[],
): void {
  if (clear) count(clearlyWeak, weakest.includes(contrast));
  if (!unknown) count(rankedFirst, weakest.includes(contrast));
}

function noClaims(): Tally {
  return { claimed: 0, true: 0 };
}

function count(tally: Tally, holds: boolean): void {
  tally.claimed += 1;
  if (holds) tally.true += 1;
}
