import type { Pack, TermId } from "../../engine/pack.ts";

/** Every term that shares a contrast with this one, nearest first: pairs before clusters. */
export function neighboursOf(pack: Pack, term: TermId): TermId[] {
  const shared = pack.contrasts.filter(({ terms }) => terms.includes(term)).sort((a, b) => a.terms.length - b.terms.length);
  return [...new Set(shared.flatMap(({ terms }) => terms))].filter((other) => other !== term);
}
