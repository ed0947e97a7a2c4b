import type { Contrast, ContrastId, Pack, TermId } from "../engine/pack.ts";
import { FOCUS_TERM, FOCUS_WRONG } from "./constants.ts";

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
  /** As `weakContrasts` has them. */
  readonly weak?: readonly ContrastId[] | undefined;
}

/** A term that may be asked, in one of its contrasts. */
export interface Candidate {
  readonly contrast: Contrast;
  readonly term: TermId;
}

/** Everything that may be asked in the scope; the whole pack where the scope holds nothing that can be asked. */
export function candidatesIn(scope: Scope, pack: Pack, { wrong = [], weak = [] }: OwnTrouble): Candidate[] {
  const askable = pack.contrasts.filter((contrast) => contrast.frames.length > 0);
  const inScope = askable.flatMap((contrast) => termsIn(scope, contrast, weak, wrong).map((term) => ({ contrast, term })));
  return inScope.length > 0 ? inScope : askable.flatMap((contrast) => contrast.terms.map((term) => ({ contrast, term })));
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

/**
 * The part of the candidates that a draw settles on, so that the scope does not give the answer away: in scope *term* the term or its
 * rivals, in scope *wrong* the missed terms or those taken for them. All of them where that part is empty, and in every other scope.
 */
export function focused(candidates: readonly Candidate[], scope: Scope, wrong: readonly WrongPair[], chance: number): readonly Candidate[] {
  const wanted = candidates.filter(({ term }) => {
    if (scope.kind === "term") return (term === scope.id) === chance < FOCUS_TERM;
    if (scope.kind === "wrong") return wrong.some((pair) => (chance < FOCUS_WRONG ? pair.answer : pair.chosen) === term);
    return true;
  });
  return wanted.length > 0 ? wanted : candidates;
}

function isPartOf(pair: WrongPair, term: TermId): boolean {
  return pair.answer === term || pair.chosen === term;
}

function isIn(pair: WrongPair, contrast: Contrast): boolean {
  return contrast.terms.includes(pair.answer) && contrast.terms.includes(pair.chosen);
}
