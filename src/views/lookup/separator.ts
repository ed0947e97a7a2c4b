import type { Pack, Separator, TermId } from "../../engine/pack.ts";
import { contrastBetween } from "./contrast-between.ts";

/** The question that separates two terms, where a contrast has one. */
export function separatorOf(pack: Pack, one: TermId, other: TermId): Separator | undefined {
  return contrastBetween(pack, one, other)?.apart.find(({ terms }) => terms.includes(one) && terms.includes(other));
}

/** The answer that a term gives to the question that separates it. */
export function separatorAnswer({ terms, answers }: Separator, term: TermId): string {
  return terms[0] === term ? answers[0] : answers[1];
}
