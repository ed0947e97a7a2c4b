import type { ContrastId, Pack, TermId } from "../../engine/pack.ts";
import { weakClusters } from "../../mastery/confusions/weak-clusters.ts";
import type { MasteryState } from "../../mastery/model/mastery-state.ts";
import { type TermMastery, termMastery } from "../../mastery/report/term-mastery.ts";
import { isDue } from "../../mastery/selection/set-reasons.ts";
import { rehearsalDays } from "./rehearsal-days.ts";

/** Questions of one set, as today's quiz and a drill have them. */
export const SET_QUESTIONS = 12;
/**
 * Terms, due or new, that a set is counted on to ask. Simulated learners who answered two sets a day for two weeks were asked ten distinct terms
 * in each; while many were due, six to nine of those were. The lower end is promised.
 */
export const TERMS_A_SET = 6;
/** Contrasts that the plan may set drills on, the weakest. */
const WEAK_MOST = 3;
/** Expected wrong answers of twelve from which a drill of a contrast is worth planning. */
const WEAK_FROM = 1.5;

/** What a plan is made from. The same basis gives the same plan, so that it changes with the day and with answers only. */
export interface StudyBasis {
  readonly pack: Pack;
  readonly state: MasteryState;
  /** The last moment of each day left, in ms since 1970, today first and the exam's own day left out; of today alone where that is not known. */
  readonly days: readonly number[];
  /** Null where the exam's day is not known. */
  readonly examInDays: number | null;
  /** The most questions that the learner wants in a day. */
  readonly perDay: number;
  readonly answeredToday: number;
  /** Days since each rehearsal that was handed in. */
  readonly rehearsedDaysAgo: readonly number[];
}

export interface StudyDay {
  /** Days from today. */
  readonly inDays: number;
  /** A rehearsal has its day for itself. */
  readonly rehearsal: boolean;
  /** Sets of twelve mixed questions. */
  readonly sets: number;
  /** Terms that these are to ask: those due, the longest due first, and those never asked. */
  readonly due: readonly TermId[];
  readonly fresh: readonly TermId[];
  /** How many are due by the day's end, and how many were never asked, with those that find no place on it. */
  readonly open: { readonly due: number; readonly fresh: number };
  /** Contrasts to drill, a set each. */
  readonly weak: readonly ContrastId[];
}

export interface StudyPlan {
  readonly days: readonly StudyDay[];
  /** Terms that are due or new before the exam and find no place. */
  readonly left: readonly TermId[];
}

/**
 * A plan for the days left: first what is due, then what was never asked, then the weakest contrasts, never more than the learner wants in a
 * day. What will come due through answers still to be given is not foreseen: the plan is made anew after each.
 */
export function studyPlan(basis: StudyBasis): StudyPlan {
  const { pack, state, days, examInDays, perDay, answeredToday, rehearsedDaysAgo } = basis;
  const rehearsals = new Set(rehearsalDays(examInDays, rehearsedDaysAgo));
  const weak = weakestOf(basis);
  let waiting = byDueTime(pack.terms.map(({ id }) => termMastery(state, pack, id, state.lastAt)));
  const planned = days.map((end, inDays): StudyDay => {
    if (rehearsals.has(inDays)) return { inDays, rehearsal: true, sets: 0, due: [], fresh: [], open: openOn(waiting, end), weak: [] };
    const room = Math.max(0, Math.floor((perDay - (inDays === 0 ? answeredToday : 0)) / SET_QUESTIONS));
    const open = waiting.filter((term) => isNew(term) || isDue(term, end));
    const sets = Math.min(room, Math.max(1, Math.ceil(open.length / TERMS_A_SET)));
    const asked = open.slice(0, sets * TERMS_A_SET);
    waiting = waiting.filter((term) => !asked.includes(term));
    const isLast = examInDays !== null && inDays === examInDays - 1;
    const drills = weak.splice(0, isLast ? 0 : room - sets);
    return { inDays, rehearsal: false, sets, due: idsOf(asked, false), fresh: idsOf(asked, true), open: openOn(open, end), weak: drills };
  });
  const last = days.at(-1);
  return {
    days: planned,
    left: waiting.filter((term) => last !== undefined && (isNew(term) || isDue(term, last))).map(({ term }) => term),
  };
}

/** The fewest questions a day, of some, that leave no term without a place; undefined where none does. */
export function perDayThatFits(basis: StudyBasis, choices: readonly number[]): number | undefined {
  return choices.find((perDay) => studyPlan({ ...basis, perDay }).left.length === 0);
}

/** The longest due first; what was never asked comes after all that will be due. */
function byDueTime(terms: readonly TermMastery[]): TermMastery[] {
  return [...terms].sort((one, other) => (one.dueAt ?? Number.MAX_SAFE_INTEGER) - (other.dueAt ?? Number.MAX_SAFE_INTEGER));
}

function isNew({ dueAt }: TermMastery): boolean {
  return dueAt === null;
}

function openOn(terms: readonly TermMastery[], end: number): StudyDay["open"] {
  return { due: terms.filter((term) => isDue(term, end)).length, fresh: terms.filter(isNew).length };
}

function idsOf(terms: readonly TermMastery[], fresh: boolean): TermId[] {
  return terms.filter((term) => isNew(term) === fresh).map(({ term }) => term);
}

function weakestOf({ pack, state }: StudyBasis): ContrastId[] {
  return weakClusters(state, pack, state.lastAt)
    .filter(({ unknown, expectedWrong }) => !unknown && expectedWrong >= WEAK_FROM)
    .slice(0, WEAK_MOST)
    .map(({ contrast }) => contrast);
}
