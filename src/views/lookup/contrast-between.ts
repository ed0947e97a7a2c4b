import type { Contrast, Pack, Separator, TermId } from "../../engine/pack.ts";

/** The contrast to practise two terms in: the smallest that holds both. */
export function contrastBetween(pack: Pack, one: TermId, other: TermId): Contrast | undefined {
  return pack.contrasts
    .filter(({ terms }) => terms.includes(one) && terms.includes(other))
    .sort((a, b) => a.terms.length - b.terms.length)[0];
}

/** The question that separates two terms, where a contrast has one. */
export function separatorOf(pack: Pack, one: TermId, other: TermId): Separator | undefined {
  return contrastBetween(pack, one, other)?.apart.find(({ terms }) => terms.includes(one) && terms.includes(other));
}

/** The answer that a term gives to the question that separates it. */
export function separatorAnswer({ terms, answers }: Separator, term: TermId): string {
  return terms[0] === term ? answers[0] : answers[1];
}
