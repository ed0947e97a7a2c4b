import { poseFlip } from "../flip-question/pose-flip.ts";
import { pose } from "../generate/pose.ts";
import type { Frame, FrameId, Pack, TermId } from "../pack.ts";
import type { Offer, Posed } from "../question.ts";
import { integerBelow, randomFrom, shuffled } from "../random.ts";
import { SEED_LIMIT, seedFor } from "../seed-encoding.ts";

export interface PoolItem extends Posed {
  readonly pack: string;
}

export interface PoolPlan {
  readonly count: number;
  readonly seed: number;
  /** If given, every question has this term as its answer. */
  readonly term?: TermId | undefined;
  readonly offer?: Offer | undefined;
  /** Whether to ask flips. Every frame must then have one. */
  readonly flip?: boolean | undefined;
}

/**
 * Draws questions in which frames and terms come equally often. Frames are taken in rounds, each round in a new order, and a frame asks
 * each of its terms once before it repeats one. A frame begins with the term that has been the key least often for the times it was on
 * offer, so that the whole pool stays even too.
 */
export function drawPool(pack: Pack, frames: readonly Frame[], plan: PoolPlan): PoolItem[] {
  const random = randomFrom("pool", plan.seed);
  const tally = new Tally();
  const items: PoolItem[] = [];
  while (items.length < plan.count) {
    for (const frame of shuffled(random, frames).slice(0, plan.count - items.length)) {
      const answer = plan.term ?? tally.next(frame, random);
      const seed = seedFor(frame.terms, answer, integerBelow(random, SEED_LIMIT));
      const posed = plan.flip ? poseFlip(pack, frame, seed) : pose(pack, frame, seed, plan.offer);
      tally.add(posed);
      items.push({ pack: pack.id, ...posed });
    }
  }
  return items;
}

class Tally {
  readonly #asked = new Map<FrameId, Map<TermId, number>>();
  readonly #offers = new Map<TermId, number>();
  readonly #keys = new Map<TermId, number>();

  next(frame: Frame, random: () => number): TermId {
    const asked = this.#asked.get(frame.id);
    const times = (term: TermId) => asked?.get(term) ?? 0;
    const rate = (term: TermId) => (this.#keys.get(term) ?? 0) / (this.#offers.get(term) ?? 1);
    return shuffled(random, frame.terms).reduce((best, term) => {
      const fewer = times(term) - times(best);
      return fewer < 0 || (fewer === 0 && rate(term) < rate(best)) ? term : best;
    });
  }

  add({ question, key }: Posed): void {
    const asked = this.#asked.get(question.frame) ?? new Map<TermId, number>();
    this.#asked.set(question.frame, asked);
    for (const counts of [asked, this.#keys]) counts.set(key.answer, (counts.get(key.answer) ?? 0) + 1);
    for (const { term } of question.options) this.#offers.set(term, (this.#offers.get(term) ?? 0) + 1);
  }
}
