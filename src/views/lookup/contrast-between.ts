import type { Contrast, Pack, TermId } from "../../engine/pack.ts";

/** The contrast to practise two terms in: the smallest that holds both. */
export function contrastBetween(pack: Pack, one: TermId, other: TermId): Contrast | undefined {
  return pack.contrasts
    .filter(({ terms }) => terms.includes(one) && terms.includes(other))
    .sort((a, b) => a.terms.length - b.terms.length)[0];
}
