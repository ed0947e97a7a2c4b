import type { Pack, TermId } from "../../engine/pack.ts";
import { PAIR_HALF_LIFE_DAYS, PAIR_PRIOR_ANSWERS, PAIR_PRIOR_SHARE } from "../model/constants.ts";
import type { MasteryState } from "../model/mastery-state.ts";
import { type PairTrace, pairCounts } from "../model/pair-traces.ts";
import { daysBetween, halved } from "../model/time.ts";

/** How often one term is taken for another, in that direction. */
export interface Confusion {
  /** The term that was right. */
  readonly answer: TermId;
  /** The term that was chosen instead. */
  readonly chosen: TermId;
  /** Times it was chosen, plain count of the last 30 days. */
  readonly times: number;
  /** Times it was on offer, counted the same way. */
  readonly asked: number;
  /** Share chosen, older answers counting less, shrunk to what is usual: for ranking, not for showing. */
  readonly rate: number;
}

/** Every ordered pair of a contrast that was mixed up in the last 30 days, most telling first. */
export function confusions(state: MasteryState, pack: Pack, now: number): Confusion[] {
  const terms = new Set(pack.terms.map((term) => term.id));
  return [...state.pairs.values()]
    .flatMap((ofAnswer) => [...ofAnswer.values()])
    .filter((trace) => terms.has(trace.answer) && terms.has(trace.chosen))
    .map((trace) => confusionOf(trace, now))
    .filter((confusion) => confusion.times > 0)
    .sort(
      (one, other) =>
        other.rate - one.rate || other.times - one.times || (`${one.answer} ${one.chosen}` < `${other.answer} ${other.chosen}` ? -1 : 1),
    );
}

/** How often `chosen` is taken where `answer` is right, as of `now` (the last answer's time when left out). */
export function confusionBetween(state: MasteryState, answer: TermId, chosen: TermId, now: number = state.lastAt): Confusion {
  const trace = state.pairs.get(answer)?.get(chosen);
  return trace === undefined ? { answer, chosen, times: 0, asked: 0, rate: PAIR_PRIOR_SHARE } : confusionOf(trace, now);
}

function confusionOf(trace: PairTrace, now: number): Confusion {
  const kept = halved(daysBetween(trace.at, now), PAIR_HALF_LIFE_DAYS);
  const rate = (trace.taken * kept + PAIR_PRIOR_ANSWERS * PAIR_PRIOR_SHARE) / (trace.offered * kept + PAIR_PRIOR_ANSWERS);
  return { answer: trace.answer, chosen: trace.chosen, ...pairCounts(trace, now), rate };
}
