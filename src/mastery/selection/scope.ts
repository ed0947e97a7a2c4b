import type { Contrast, ContrastId, Pack, TermId } from "../../engine/pack.ts";

/** What the learner asked to practise. */
export type Scope =
  | { readonly kind: "due" }
  | { readonly kind: "weak" }
  | { readonly kind: "wrong" }
  | { readonly kind: "contrast"; readonly id: string }
  | { readonly kind: "family"; readonly id: string }
  | { readonly kind: "term"; readonly id: string };

/** A mix-up to put right. */
export interface WrongPair {
  readonly answer: TermId;
  readonly chosen: TermId;
}

/** What is asked in the scopes *wrong* and *weak*. */
export interface OwnTrouble {
  /** Mix-ups not yet put right. */
  readonly wrong?: readonly WrongPair[] | undefined;
  /** As `weakScopeContrasts` has them. */
  readonly weak?: readonly ContrastId[] | undefined;
}

/** A term that may be asked, in one of its contrasts. */
export interface Candidate {
  readonly contrast: Contrast;
  readonly term: TermId;
}

/** A contrast that may be asked, and those of its terms that may be the answer. */
export interface Place {
  readonly contrast: Contrast;
  readonly terms: readonly TermId[];
}

/** Everything that may be asked in the scope; the whole pack where the scope holds nothing that can be asked. */
export function placesIn(scope: Scope, pack: Pack, { wrong = [], weak = [] }: OwnTrouble): Place[] {
  const askable = pack.contrasts.filter((contrast) => contrast.frames.length > 0);
  const inScope = askable
    .map((contrast) => ({ contrast, terms: termsIn(scope, contrast, weak, wrong) }))
    .filter(({ terms }) => terms.length > 0);
  return inScope.length > 0 ? inScope : askable.map((contrast) => ({ contrast, terms: contrast.terms }));
}

function termsIn(scope: Scope, contrast: Contrast, weak: readonly ContrastId[], wrong: readonly WrongPair[]): readonly TermId[] {
  switch (scope.kind) {
    case "due":
      return contrast.terms;
    case "weak":
      return weak.includes(contrast.id) ? contrast.terms : [];
    case "wrong":
      return contrast.terms.filter((term) => wrong.some((pair) => isPartOf(pair, term) && isIn(pair, contrast)));
    case "contrast":
      return contrast.id === scope.id ? contrast.terms : [];
    case "family":
      return contrast.family === scope.id ? contrast.terms : [];
    case "term":
      return contrast.terms.includes(scope.id) ? contrast.terms : [];
  }
}

function isPartOf(pair: WrongPair, term: TermId): boolean {
  return pair.answer === term || pair.chosen === term;
}

function isIn(pair: WrongPair, contrast: Contrast): boolean {
  return contrast.terms.includes(pair.answer) && contrast.terms.includes(pair.chosen);
}
