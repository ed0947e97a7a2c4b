import type { Contrast, Pack, TermId } from "../engine/pack.ts";
import type { Posed } from "../engine/question.ts";

/** A case to take along, with what the learner chose where it was one of their mistakes. */
export interface TakenCase {
  readonly posed: Posed;
  readonly mistakenFor?: TermId | undefined;
  /** The learner's own note. */
  readonly note?: string | undefined;
}

/** What an export holds: the cases of some contrasts, own mistakes first. */
export interface CaseSet {
  readonly pack: Pack;
  readonly cases: readonly TakenCase[];
}

export function contrastsOf({ pack, cases }: CaseSet): Contrast[] {
  return pack.contrasts.filter(({ id }) => cases.some(({ posed }) => posed.question.contrast === id));
}

/** Own mistakes first, else in their order. */
export function mistakesFirst(cases: readonly TakenCase[]): TakenCase[] {
  return [...cases].sort((one, other) => Number(one.mistakenFor === undefined) - Number(other.mistakenFor === undefined));
}

/** An id that stays the same wherever the case is exported, made of letters, digits and hyphens: `ta-same-rows-1234`. */
export function caseId({ posed: { question } }: TakenCase): string {
  return `ta-${question.frame.replaceAll("/", "-")}-${question.seed}`;
}

export function termName(pack: Pack, id: TermId): string {
  return pack.terms.find((term) => term.id === id)?.name ?? id;
}
