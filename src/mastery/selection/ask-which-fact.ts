import type { TermId } from "../../engine/pack.ts";
import { termIn } from "../model/answer-traces.ts";
import { POINT_FOUND_ENOUGH, POINT_SHARE } from "../model/constants.ts";
import type { MasteryState } from "../model/mastery-state.ts";
import { type Level, levelAt } from "../report/level.ts";

/** How often a learner wants to be asked which fact decides. */
export type WhichFactMode = "off" | "at times" | "always";

const WORTH_ASKING: ReadonlySet<Level> = new Set<Level>(["forming", "firm", "told apart"]);

/**
 * Whether a question that has just been answered goes on to ask which fact decides. At times: in one of three questions answered with a term that is
 * forming or firmer, until its deciding fact was found twice in a row. Before that a learner has enough to do with the term itself, and after it there
 * is little left to find out. What counts as found in a row: rule 53.
 *
 * @param term the one that was chosen: what is asked before the answer is in must not tell which one is right
 * @param state what is known before this answer
 * @param now in ms since 1970
 * @param random gives a number in [0, 1); it is drawn from only where chance decides
 */
export function shouldAskWhichFact(mode: WhichFactMode, term: TermId, state: MasteryState, now: number, random: () => number): boolean {
  if (mode !== "at times") return mode === "always";
  const trace = termIn(state.terms, term);
  return WORTH_ASKING.has(levelAt(trace, now)) && trace.foundInRow < POINT_FOUND_ENOUGH && random() < POINT_SHARE;
}
