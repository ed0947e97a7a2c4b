import type { TermId } from "../../engine/pack.ts";
import { questionAddress } from "../../session/links/question-link.ts";

interface CaseAddress {
  readonly frame: string;
  readonly seed: number;
  readonly chosen?: TermId | undefined;
}

/** Where a case is shown with its tell and twin, and with what was chosen, where something was. */
export function casePath({ frame, seed, chosen }: CaseAddress): string {
  return `/case?${questionAddress({ frame, seed })}${chosen === undefined ? "" : `&chosen=${encodeURIComponent(chosen)}`}`;
}

/** Where the same question can be answered by anyone, before its tell is shown. */
export function questionPath(question: CaseAddress): string {
  return `/quiz?${questionAddress(question)}`;
}
