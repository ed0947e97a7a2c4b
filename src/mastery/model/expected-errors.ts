import type { TermId } from "../../engine/pack.ts";
import * as C from "./constants.ts";
import type { Pairs, PairTrace } from "./pair-traces.ts";

/** Times that `answer` was told from `rival`; a question the other way round counts in part. */
export function timesTold(pairs: Pairs, answer: TermId, rival: TermId): number {
  return toldFrom(pairs, pairs.get(answer)?.get(rival), answer, rival);
}

/** The options of a question: the rivals among them, or all there may be, and the part of questions that each of those is offered in. */
export interface Lineup {
  readonly rivals: readonly TermId[];
  readonly offered: number;
}

/** The options of a fresh question of four: up to three rivals, drawn where there are more. */
export function freshLineup(rivals: readonly TermId[]): Lineup {
  return { rivals, offered: rivals.length === 0 ? 0 : Math.min(1, (C.GUESS_OPTIONS - 1) / rivals.length) };
}

/**
 * Share of wrong answers to expect on a term: what is doubted of the term itself, what goes wrong anyway, and what each option adds. A rival
 * adds the less the more often the term was told from it, which fades with the days since, and the more the more often it was taken; so among
 * more rivals more goes wrong.
 *
 * @param p probability of a right answer, as the tracker has it
 */
export function wrongAmong(pairs: Pairs, term: TermId, lineup: Lineup, p: number, daysAway: number): number {
  const kept = (1 + daysAway / C.TOLD_HOLD_DAYS) ** -C.TOLD_FADE;
  const ofTerm = pairs.get(term);
  const taken = lineup.rivals.map((rival) => {
    const trace = ofTerm?.get(rival);
    return takenShare(trace, toldFrom(pairs, trace, term, rival) * kept);
  });
  const strangers = Math.max(0, C.GUESS_OPTIONS - 1 - lineup.rivals.length);
  const among = lineup.offered * taken.reduce((sum, share) => sum + share, 0) + C.STRANGER_TAKEN * strangers;
  return Math.min(1, C.DOUBT_COUNTS * (1 - p) + C.WRONG_ANYWAY + among);
}

/** Share of answers that go to a rival: what so much telling usually leaves, and how often it was taken lately. */
function takenShare(trace: PairTrace | undefined, told: number): number {
  const usual = C.RIVAL_TAKEN / (1 + (told / C.TOLD_HALF) ** 2);
  return trace === undefined ? usual : (trace.taken + C.TAKEN_STRENGTH * usual) / (trace.offered + C.TAKEN_STRENGTH);
}

/** @param trace of the rival where the answer is right */
function toldFrom(pairs: Pairs, trace: PairTrace | undefined, answer: TermId, rival: TermId): number {
  return (trace?.asked ?? 0) + C.TOLD_OTHER_WAY * (pairs.get(rival)?.get(answer)?.asked ?? 0);
}
