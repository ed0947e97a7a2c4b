import type { Pack, TermId } from "../engine/pack.ts";
import { type Confusion, confusions } from "./confusions.ts";
import type { MasteryState } from "./mastery.ts";
import type { Asked } from "./next.ts";
import { termMastery } from "./term-mastery.ts";

/** Why a set is what it is, in counts. */
export interface Reasons {
  /** Distinct terms that were asked before and are due again. */
  readonly due: number;
  /** Distinct terms never asked before. */
  readonly fresh: number;
  /** The mix-up most of the set works on; `count` is the questions that set its two terms against each other. */
  readonly confused: { readonly answer: TermId; readonly chosen: TermId; readonly count: number } | null;
  /** Questions on terms that are shaky or forming. */
  readonly weak: number;
  readonly questions: number;
}

export function reasonsFor(set: readonly Asked[], state: MasteryState, pack: Pack, now: number): Reasons {
  const terms = [...new Set(set.map((asked) => asked.answer))].map((term) => termMastery(state, pack, term, now));
  const unsure = new Set(terms.filter(({ level }) => level === "shaky" || level === "forming").map(({ term }) => term));
  return {
    due: terms.filter((term) => term.dueAt !== null && term.dueAt <= now).length,
    fresh: terms.filter((term) => term.level === "new").length,
    confused: confusedIn(set, state, pack, now),
    weak: set.filter((asked) => unsure.has(asked.answer)).length,
    questions: set.length,
  };
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
