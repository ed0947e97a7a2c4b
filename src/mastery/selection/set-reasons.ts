import type { Pack, TermId } from "../../engine/pack.ts";
import { type Confusion, confusions } from "../confusions/confusions.ts";
import type { MasteryState } from "../model/mastery-state.ts";
import { type TermMastery, termMastery } from "../report/term-mastery.ts";
import type { Asked } from "./choose-next.ts";

/** Why a set is what it is, in counts. */
export interface Reasons {
  /** Distinct terms of the set that were asked before and are due again. */
  readonly due: number;
  /** All terms of the pack that are due again: the one count of them. */
  readonly dueInAll: number;
  /** Distinct terms never asked before. */
  readonly fresh: number;
  /** Distinct terms that are neither due nor new, asked so that they stay known. */
  readonly kept: number;
  /** The worst repeated mix-up that questions of the set are about; `count` is how many of them set its two terms against each other. */
  readonly confused: { readonly answer: TermId; readonly chosen: TermId; readonly count: number } | null;
  /** Questions on terms that are shaky or forming. */
  readonly weak: number;
  readonly questions: number;
}

/** @param until terms that are due by then count as due, in ms since 1970: the end of the day for a day's set */
export function reasonsFor(set: readonly Asked[], state: MasteryState, pack: Pack, now: number, until = now): Reasons {
  const terms = [...new Set(set.map((asked) => asked.answer))].map((term) => termMastery(state, pack, term, now));
  const unsure = new Set(terms.filter(({ level }) => level === "shaky" || level === "forming").map(({ term }) => term));
  const due = terms.filter((term) => isDue(term, until)).length;
  const fresh = terms.filter((term) => term.level === "new").length;
  return {
    due,
    dueInAll: pack.terms.filter(({ id }) => isDue(termMastery(state, pack, id, now), until)).length,
    fresh,
    kept: terms.length - due - fresh,
    confused: confusedIn(set, state, pack, now),
    weak: set.filter((asked) => unsure.has(asked.answer)).length,
    questions: set.length,
  };
}

/** Whether a term is to be asked again by then: the one meaning of "due". */
export function isDue({ dueAt }: Pick<TermMastery, "dueAt">, until: number): boolean {
  return dueAt !== null && dueAt <= until;
}

function confusedIn(set: readonly Asked[], state: MasteryState, pack: Pack, now: number): Reasons["confused"] {
  const worst = confusions(state, pack, now).find((confusion) => confusion.times >= 2 && countOf(set, pack, confusion) > 0);
  return worst === undefined ? null : { answer: worst.answer, chosen: worst.chosen, count: countOf(set, pack, worst) };
}

function countOf(set: readonly Asked[], pack: Pack, { answer, chosen }: Confusion): number {
  const both = pack.contrasts.filter((contrast) => contrast.terms.includes(answer) && contrast.terms.includes(chosen));
  const frames = new Set(both.flatMap((contrast) => contrast.frames.map((frame) => frame.id)));
  return set.filter((asked) => frames.has(asked.frame) && (asked.answer === answer || asked.answer === chosen)).length;
}
