import type { Frame, TermId } from "../engine/pack.ts";
import { integerBelow, randomFrom } from "../engine/random.ts";
import { SEED_LIMIT, seedFor } from "../engine/seed-encoding.ts";

/** How often one term was chosen where another was right. */
export interface MixUp {
  readonly answer: TermId;
  readonly chosen: TermId;
  readonly times: number;
}

/** One question of a round. */
export interface PracticeItem {
  readonly frame: Frame;
  readonly seed: number;
}

/** How much each mix-up adds to a term's weight: a term that was mixed up twice is five times as likely as one that never was. */
const WEIGHT_OF_MIX_UP = 2;

/**
 * Draws the questions of a round: each term at most once, and terms that were mixed up before likelier than others.
 *
 * @param chance equal values give equal rounds
 */
export function practiceRound(frames: readonly Frame[], mixUps: readonly MixUp[], length: number, chance: number): PracticeItem[] {
  const random = randomFrom("a round of a glossary", chance);
  const terms = [...new Set(frames.flatMap((frame) => frame.terms))];
  // A weighted draw without replacement (Efraimidis and Spirakis 2006): the items with the highest u^(1/weight) come first.
  const drawn = terms.map((term) => ({ term, rank: Math.log(random() || Number.MIN_VALUE) / weightOf(term, mixUps) }));
  return drawn
    .sort((one, other) => other.rank - one.rank)
    .slice(0, length)
    .flatMap(({ term }) => {
      const own = frames.filter((frame) => frame.terms.includes(term));
      const frame = own[integerBelow(random, own.length)];
      return frame === undefined ? [] : [{ frame, seed: seedFor(frame.terms, term, integerBelow(random, SEED_LIMIT)) }];
    });
}

function weightOf(term: TermId, mixUps: readonly MixUp[]): number {
  const times = mixUps.reduce((sum, { answer, times: count }) => sum + (answer === term ? count : 0), 0);
  return 1 + WEIGHT_OF_MIX_UP * times;
}
