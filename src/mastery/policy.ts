import type { Contrast, TermId } from "../engine/pack.ts";
import * as C from "./constants.ts";
import { type MasteryState, rightWithin } from "./mastery.ts";
import { timesTold } from "./rivals.ts";
import type { Candidate } from "./scope.ts";
import type { Sitting } from "./sitting.ts";
import { daysBetween } from "./time.ts";
import { termIn } from "./trace.ts";

/** How little there is to gain from asking a candidate now, in units of probability: the lowest is asked. */
export function restOf({ contrast, term }: Candidate, state: MasteryState, sitting: Sitting, now: number): number {
  const [oneBack, twoBack] = sitting.contrasts;
  const mate = contrast.id === oneBack ? C.NEXT_MATE_ONE_BACK : contrast.id === twoBack ? C.NEXT_MATE_TWO_BACK : 0;
  return (
    rightWithin(state, contrast.id, term, now) +
    C.NEXT_APART * Math.log1p(leastPractised(contrast, term, state)) +
    C.NEXT_TODAY * (sitting.timesToday.get(term) ?? 0) -
    C.NEXT_AWAY * Math.log1p(daysAway(term, state, now)) -
    mate
  );
}

/** Days since the term was last asked, at most seven, as for a term never asked. */
function daysAway(term: TermId, state: MasteryState, now: number): number {
  const { answers, lastAt } = termIn(state.terms, term);
  return answers === 0 ? C.NEXT_AWAY_MOST_DAYS : Math.min(C.NEXT_AWAY_MOST_DAYS, daysBetween(lastAt, now));
}

/** Times the term was told from the rival it was told from least; the other way round counts in part. */
function leastPractised(contrast: Contrast, term: TermId, state: MasteryState): number {
  const rivals = contrast.terms.filter((rival) => rival !== term);
  const told = rivals.map((rival) => timesTold(state.pairs, term, rival));
  return told.length === 0 ? 0 : Math.min(...told);
}

/** Those that may be asked: none of the terms asked last, and no new term when half of the latest twelve questions were on new ones. */
export function askable(candidates: readonly Candidate[], state: MasteryState, sitting: Sitting): readonly Candidate[] {
  const terms = new Set(candidates.map(({ term }) => term)).size;
  const resting = new Set(sitting.latest.slice(0, Math.min(C.NEXT_GAP, terms - 1)));
  const rested = candidates.filter(({ term }) => !resting.has(term));
  const known = rested.filter(({ term }) => !isNew(term, state, sitting));
  return newLately(state, sitting) >= C.NEXT_NEW_MOST && known.length > 0 ? known : rested;
}

function isNew(term: TermId, state: MasteryState, sitting: Sitting): boolean {
  return answersOn(term, state) === 0 && !sitting.timesToday.has(term);
}

/** Terms met for the first time in the latest twelve questions. */
function newLately(state: MasteryState, sitting: Sitting): number {
  return sitting.lately.filter((term) => answersOn(term, state) <= (sitting.answeredToday.get(term) ?? 0)).length;
}

function answersOn(term: TermId, state: MasteryState): number {
  return termIn(state.terms, term).answers;
}
