import { capitalized } from "../../engine/make-option.ts";
import type { Contrast, Pack, Term, TermId } from "../../engine/pack.ts";

/** The term of this id; one that a pack no longer has is called by its id. */
export function termOf(pack: Pack, id: TermId): Term {
  return (
    pack.terms.find((term) => term.id === id) ?? {
      id,
      name: id,
      others: [],
      kinds: [],
      meaning: "",
      matters: "",
      looksLike: "",
      sources: [],
    }
  );
}

/** "drift", as in running text. */
export function nameOf(pack: Pack, id: TermId): string {
  return termOf(pack, id).name;
}

/** "Drift". */
export function labelOf(pack: Pack, id: TermId): string {
  return capitalized(nameOf(pack, id));
}

/** "a feature bug", "drift". */
export function withArticle(pack: Pack, id: TermId): string {
  const { article, name } = termOf(pack, id);
  return article === undefined ? name : `${article} ${name}`;
}

/** For the head of a column. */
export function shortNameOf(pack: Pack, id: TermId): string {
  const { short, name } = termOf(pack, id);
  return capitalized(short ?? name);
}

/** A family with its contrasts and the union of their terms. */
export interface FamilyGroup {
  readonly id: string;
  readonly name: string;
  readonly contrasts: readonly Contrast[];
  readonly terms: readonly TermId[];
}

/** The families that have a contrast, in the pack's order. */
export function familiesOf(pack: Pack): FamilyGroup[] {
  return pack.families
    .map(({ id, name }) => {
      const contrasts = pack.contrasts.filter(({ family }) => family === id);
      return { id, name, contrasts, terms: [...new Set(contrasts.flatMap(({ terms }) => terms))] };
    })
    .filter(({ contrasts }) => contrasts.length > 0);
}
