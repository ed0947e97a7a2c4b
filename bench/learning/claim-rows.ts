import { APART_FROM } from "../../src/mastery/model/constants.ts";
import type { WhichFactMode } from "../../src/mastery/selection/ask-which-fact.ts";
import { checkScreenClaims, type Tally } from "./check-screen-claims.ts";
import { GOAL } from "./course.ts";
import type { LearnerParameters } from "./learner-parameters.ts";
import type { Practice } from "./practice.ts";

const PRACTICES: readonly Practice[] = ["ours", "own choice"];
const POINTING: readonly WhichFactMode[] = ["off", "at times", "always"];
/** What the slow cluster of the second group of learners gains from a question. */
const SLOW = 0.5;

/** One claim: how often it was made, and how often it was true. */
export type ClaimRow = {
  readonly setting: string;
  readonly practice: Practice;
  /** How often the learners were asked which fact decides. */
  readonly pointing: WhichFactMode;
  readonly claim: string;
  readonly claimed: number;
  readonly true: number;
  readonly share: number;
  /** Mean distance of the estimate from the truth, over the terms asked. */
  readonly error: number;
  readonly days: number;
};

/** The claims about learners of this setting, with and without pointing, and about those who learn one cluster slowly. */
export function claimRows(setting: string, constants: LearnerParameters, seeds: readonly number[]): ClaimRow[] {
  const slow = { ...constants, slowCluster: SLOW };
  return [
    ...POINTING.flatMap((pointing) => PRACTICES.flatMap((practice) => rowsOf(setting, constants, seeds, practice, pointing))),
    ...PRACTICES.flatMap((practice) => rowsOf(`${setting}, one cluster learnt at ${SLOW}`, slow, seeds, practice, "off")),
  ];
}

function rowsOf(
  setting: string,
  constants: LearnerParameters,
  seeds: readonly number[],
  practice: Practice,
  pointing: WhichFactMode,
): ClaimRow[] {
  const { toldApart, toldApartAtGoal, clearlyWeak, rankedFirst, error, days } = checkScreenClaims(seeds, constants, practice, pointing);
  const row = (claim: string, tally: Tally) => {
    return { setting, practice, pointing, claim, ...tally, share: tally.true / tally.claimed, error, days };
  };
  return [
    row(`told apart: truly at ${APART_FROM} or more`, toldApart),
    row(`told apart: truly at ${GOAL} or more`, toldApartAtGoal),
    row("clearly weak, named first: among the true weakest three", clearlyWeak),
    row("first of the list: among the true weakest three", rankedFirst),
  ];
}
