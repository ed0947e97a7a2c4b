import { flippedFrom } from "../../engine/flip-question/pose-flip.ts";
import type { Pack, TermId } from "../../engine/pack.ts";
import { randomFrom } from "../../engine/random.ts";
import { termIn } from "../../mastery/model/answer-traces.ts";
import type { MasteryState } from "../../mastery/model/mastery-state.ts";
import { levelAt } from "../../mastery/report/level.ts";
import type { FlipShare, Item } from "./plan.ts";

/** Part of the questions that may be flips and are. */
const SHARES: Readonly<Record<FlipShare, number>> = { off: 0, some: 1 / 4, more: 1 / 2 };

interface FlipNeeds {
  readonly pack: Pack;
  readonly state: MasteryState;
  readonly now: number;
  readonly share: FlipShare;
  /** Chance: the same items with the same seed give the same flips. */
  readonly seed: number;
}

/**
 * The questions with some of them turned into flips: only where the frame has one, and where both its terms are firm or firmer. Before that a learner
 * has enough to do with the case as it stands. Neither the answer nor the order moves, so that the order tells no more than it did.
 */
export function withFlips(items: readonly Item[], { pack, state, now, share, seed }: FlipNeeds): Item[] {
  const random = randomFrom("flips", seed);
  const isFirm = (term: TermId) => ["firm", "told apart"].includes(levelAt(termIn(state.terms, term), now));
  const frames = new Map(pack.contrasts.flatMap(({ terms, frames: cards }) => cards.map((card) => [card.id, { terms, card }] as const)));
  return items.map((item) => {
    const { terms, card } = frames.get(item.frame) ?? {};
    const drawn = random() < SHARES[share];
    if (!drawn || terms === undefined || card?.flipRevision === undefined) return item;
    const flip = asFlip(item, terms, card.flipRevision);
    return [flip.answer, flippedFrom(item.frame, terms, item.seed)].every(isFirm) ? flip : item;
  });
}

/** The same frame, seed and answer, asked as a flip. */
export function asFlip(item: Item, terms: readonly TermId[], revision: string): Item {
  return { ...item, revision, flip: flippedFrom(item.frame, terms, item.seed) };
}
