import type { Pack, TermId } from "../../engine/pack.ts";
import type { Posed } from "../../engine/question.ts";

/** A case whose key is shown, and what was chosen, where something was. */
export interface AnsweredCase {
  readonly pack: Pack;
  readonly posed: Posed;
  readonly chosen: TermId | undefined;
}
