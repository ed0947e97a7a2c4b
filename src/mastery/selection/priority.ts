import type { Contrast, TermId } from "../../engine/pack.ts";
import { termIn } from "../model/answer-traces.ts";
import * as C from "../model/constants.ts";
import { timesTold } from "../model/expected-errors.ts";
import { type MasteryState, rightWithin } from "../model/mastery-state.ts";
import { daysBetween } from "../model/time.ts";
import { leaning, weightsOf } from "./draw.ts";
import type { Sitting } from "./recent-activity.ts";
import type { Candidate, Place } from "./scope.ts";

/** How little there is to gain from asking a term of a contrast now, by what is known of it, in units of probability. */
export function restOf({ contrast, term }: Candidate, state: MasteryState, now: number): number {
  return (
    rightWithin(state, contrast.id, term, now) +
    C.NEXT_APART * Math.log1p(leastPractised(contrast, term, state)) -
    C.NEXT_AWAY * Math.log1p(daysAway(term, state, now))
  );
}

/** How much less there is to gain from it for having been asked today, and among the latest terms. */
export function restToday(term: TermId, { timesToday, latest }: Sitting): number {
  const ago = latest.indexOf(term);
  const late = ago < 0 || ago >= C.NEXT_GAP ? 0 : 1 - ago / C.NEXT_GAP;
  return C.NEXT_TODAY * (timesToday.get(term) ?? 0) + C.NEXT_REST * late;
}

/** What a contrast offers to ask: how little there is to gain from it, and how likely each of its terms then is the answer. */
export interface Offering {
  readonly place: Place;
  readonly rest: number;
  /** In the order of the place's terms; they add up to 1. */
  readonly chances: readonly number[];
}

/**
 * The options tell which contrast is asked, and nothing that came before may tell which of its terms is the answer. So what is to gain decides
 * between contrasts freely. Between the terms of one it only tilts the chances, hardly in a drill, where one contrast comes again and again;
 * and what was asked today counts for less there, just enough that a term likely by what is known of it is not seen by its coming often.
 */
export function offeringOf(place: Place, state: MasteryState, sitting: Sitting, now: number, lean: number): Offering {
  const terms = place.terms.map((term) => {
    return { known: restOf({ contrast: place.contrast, term }, state, now), today: restToday(term, sitting) };
  });
  const tilts = terms.map(({ known, today }) => known + C.NEXT_LEAN_TODAY * today);
  const chances = leaning(weightsOf(tilts, C.NEXT_LEAN_SOFTNESS), lean);
  const rest = terms.reduce((sum, { known, today }, index) => sum + (known + today) * (chances[index] ?? 0), 0);
  return { place, rest: rest - mateBonus(place.contrast, sitting), chances };
}

function mateBonus(contrast: Contrast, { contrasts: [oneBack, twoBack] }: Sitting): number {
  return contrast.id === oneBack ? C.NEXT_MATE_ONE_BACK : contrast.id === twoBack ? C.NEXT_MATE_TWO_BACK : 0;
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

/** The contrasts that may be asked: once half of the latest twelve questions were on new terms, those with the fewest new ones, and those to retry. */
export function askable(places: readonly Place[], state: MasteryState, sitting: Sitting): readonly Place[] {
  if (newLately(state, sitting) < C.NEXT_NEW_MOST) return places;
  const shares = places.map(({ terms }) => terms.filter((term) => isNew(term, state, sitting)).length / terms.length);
  const least = Math.min(...shares);
  return places.filter(({ contrast }, index) => shares[index] === least || sitting.retry.has(contrast.id));
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
