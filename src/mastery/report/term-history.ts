import type { Attempt } from "../../engine/attempt.ts";
import type { Pack, TermId } from "../../engine/pack.ts";
import { emptyMastery } from "../model/mastery-state.ts";
import { draftOf, observeInto } from "../model/replay.ts";
import { type Likely, likelyRange } from "./likely-range.ts";
import { termMastery } from "./term-mastery.ts";

/** What was known of a term at one moment. */
export interface Known extends Likely {
  readonly at: number;
  /** Answers on the term until then. */
  readonly answers: number;
}

/** Attempts that are replayed between two breaths. */
const SLICE = 500;

/**
 * What the tracker would have said of a term at each of these moments: one replay of the attempts, the same that counts mastery. It
 * pauses after every 500 attempts, so that a page can draw in between; the last thing it gives is the history.
 *
 * @param attempts in order of time
 * @param moments ascending; an answer of the very moment counts
 */
export function* historyOf(
  term: TermId,
  attempts: readonly Attempt[],
  pack: Pack,
  moments: readonly number[],
): Generator<undefined, readonly Known[], void> {
  const draft = draftOf(emptyMastery());
  const history: Known[] = [];
  let next = 0;
  for (const at of moments) {
    for (let attempt = attempts[next]; attempt !== undefined && attempt.at <= at; attempt = attempts[++next]) {
      observeInto(draft, attempt, pack);
      if ((next + 1) % SLICE === 0) yield;
    }
    const mastery = termMastery(draft, pack, term, at);
    history.push({ ...likelyRange(mastery), at, answers: mastery.answers });
  }
  return history;
}
