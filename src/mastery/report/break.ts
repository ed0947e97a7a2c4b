import type { Pack } from "../../engine/pack.ts";
import { BREAK_FROM_DAYS } from "../model/constants.ts";
import type { MasteryState } from "../model/mastery-state.ts";
import { daysBetween } from "../model/time.ts";
import { termMastery } from "./term-mastery.ts";

/** Days without an answer, and what they did. */
export interface Break {
  /** Whole days since the last answer, at least seven. */
  readonly days: number;
  /** Terms that were asked before. */
  readonly terms: number;
  /** Those of them that are due, so have probably faded. */
  readonly faded: number;
}

/** The break that the learner comes back from; null where there was an answer in the last seven days, or never one. */
export function breakBefore(state: MasteryState, pack: Pack, now: number): Break | null {
  const days = Math.floor(daysBetween(state.lastAt, now));
  if (state.lastAt === 0 || days < BREAK_FROM_DAYS) return null;
  const dueTimes = pack.terms.flatMap(({ id }) => termMastery(state, pack, id, now).dueAt ?? []);
  return { days, terms: dueTimes.length, faded: dueTimes.filter((dueAt) => dueAt <= now).length };
}
