import type { TermId } from "../../engine/pack.ts";
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
  /** The latest sitting, apart from the others so that one more answer of it copies no list. */
  readonly sitting: Sitting;
  /** Those before it, oldest first, at most 71. */
  readonly earlier: readonly Sitting[];
}

/** By the right term, then by its rival. */
export type Pairs = ReadonlyMap<TermId, ReadonlyMap<TermId, PairTrace>>;

export function pairAfter(trace: PairTrace, taken: boolean, at: number): PairTrace {
  const isSame = at - trace.sitting.from < OTHER_DAY_HOURS * MS_PER_HOUR;
  const kept = at > trace.at ? halved(daysBetween(trace.at, at), PAIR_HALF_LIFE_DAYS) : 1;
  return {
    answer: trace.answer,
    chosen: trace.chosen,
    taken: trace.taken * kept + (taken ? 1 : 0),
    offered: trace.offered * kept + 1,
    at: Math.max(trace.at, at),
    asked: trace.asked + 1,
    sitting: isSame ? joined(trace.sitting, taken) : { from: at, times: taken ? 1 : 0, asked: 1 },
    earlier: isSame ? trace.earlier : [...trace.earlier.slice(2 - PAIR_WINDOW_SITTINGS), trace.sitting],
  };
}

export function newPair(answer: TermId, chosen: TermId, at: number): PairTrace {
  return { answer, chosen, taken: 0, offered: 0, at, asked: 0, sitting: { from: at, times: 0, asked: 0 }, earlier: [] };
}

/** Plain counts of the last 30 days, to the sitting. */
export function pairCounts(trace: PairTrace, now: number): { readonly times: number; readonly asked: number } {
  const late = [...trace.earlier, trace.sitting].filter(({ from }) => daysBetween(from, now) <= PAIR_WINDOW_DAYS);
  return { times: late.reduce((sum, { times }) => sum + times, 0), asked: late.reduce((sum, { asked }) => sum + asked, 0) };
}

function joined({ from, times, asked }: Sitting, taken: boolean): Sitting {
  return { from, times: times + (taken ? 1 : 0), asked: asked + 1 };
}
