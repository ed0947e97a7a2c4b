import type { Contrast, Pack, TermId } from "../engine/pack.ts";
import type { Posed } from "../engine/question.ts";

/** A case to export, and what the learner chose if it was one of their mistakes. */
export interface TakenCase {
  readonly posed: Posed;
  readonly mistakenFor?: TermId | undefined;
  /** The learner's own note. */
  readonly note?: string | undefined;
}

/** The content of an export: the cases of some contrasts, the learner's mistakes first. */
export interface CaseSet {
  readonly pack: Pack;
  readonly cases: readonly TakenCase[];
}

export function contrastsOf({ pack, cases }: CaseSet): Contrast[] {
  return pack.contrasts.filter(({ id }) => cases.some(({ posed }) => posed.question.contrast === id));
}

/** Sorts the learner's mistakes first and keeps the order otherwise. */
export function mistakesFirst(cases: readonly TakenCase[]): TakenCase[] {
  return [...cases].sort((one, other) => Number(one.mistakenFor === undefined) - Number(other.mistakenFor === undefined));
}

/** An id that stays the same wherever the case is exported. It consists of letters, digits and hyphens: `ta-same-rows-1234`. */
export function caseId({ posed: { question } }: TakenCase): string {
  return `ta-${question.frame.replaceAll("/", "-")}-${question.seed}`;
}

export function termName(pack: Pack, id: TermId): string {
  return pack.terms.find((term) => term.id === id)?.name ?? id;
}
