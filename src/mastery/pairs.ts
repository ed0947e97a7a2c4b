import type { TermId } from "../engine/pack.ts";
import { OTHER_DAY_HOURS, PAIR_HALF_LIFE_DAYS, PAIR_WINDOW_DAYS, PAIR_WINDOW_SITTINGS } from "./constants.ts";
import { daysBetween, halved, MS_PER_HOUR } from "./time.ts";

/** Questions of one sitting in which `chosen` was on offer and `answer` was right. */
interface Sitting {
  /** When the first of them was answered. */
  readonly from: number;
  readonly times: number;
  readonly asked: number;
}

/** How one term fares as a wrong option of another. */
export interface PairTrace {
  readonly answer: TermId;
  readonly chosen: TermId;
  /** Times chosen and times on offer, both halving every 20 days, as of `at`. */
  readonly taken: number;
  readonly offered: number;
  readonly at: number;
  /** Times on offer since the beginning. */
  readonly asked: number;
  /** The latest sittings, oldest first, at most 72. */
  readonly sittings: readonly Sitting[];
}

const keys = new Map<TermId, Map<TermId, string>>();

/** "answer chosen". Each is joined once: a replay asks for ten of them with every answer. */
export function pairKey(answer: TermId, chosen: TermId): string {
  return keys.get(answer)?.get(chosen) ?? newKey(answer, chosen);
}

function newKey(answer: TermId, chosen: TermId): string {
  const key = `${answer} ${chosen}`;
  keys.set(answer, (keys.get(answer) ?? new Map<TermId, string>()).set(chosen, key));
  return key;
}

export function pairAfter(trace: PairTrace, taken: boolean, at: number): PairTrace {
  const kept = at > trace.at ? halved(daysBetween(trace.at, at), PAIR_HALF_LIFE_DAYS) : 1;
  return {
    answer: trace.answer,
    chosen: trace.chosen,
    taken: trace.taken * kept + (taken ? 1 : 0),
    offered: trace.offered * kept + 1,
    at: Math.max(trace.at, at),
    asked: trace.asked + 1,
    sittings: sittingsAfter(trace.sittings, taken, at),
  };
}

export function newPair(answer: TermId, chosen: TermId, at: number): PairTrace {
  return { answer, chosen, taken: 0, offered: 0, asked: 0, at, sittings: [] };
}

/** Plain counts of the last 30 days, to the sitting. */
export function pairCounts(trace: PairTrace, now: number): { readonly times: number; readonly asked: number } {
  const late = trace.sittings.filter(({ from }) => daysBetween(from, now) <= PAIR_WINDOW_DAYS);
  return { times: late.reduce((sum, { times }) => sum + times, 0), asked: late.reduce((sum, { asked }) => sum + asked, 0) };
}

function sittingsAfter(sittings: readonly Sitting[], taken: boolean, at: number): readonly Sitting[] {
  const last = sittings.at(-1);
  if (last === undefined || at - last.from >= OTHER_DAY_HOURS * MS_PER_HOUR) {
    return [...sittings.slice(1 - PAIR_WINDOW_SITTINGS), { from: at, times: taken ? 1 : 0, asked: 1 }];
  }
  return sittings.with(-1, { from: last.from, times: last.times + (taken ? 1 : 0), asked: last.asked + 1 });
}
