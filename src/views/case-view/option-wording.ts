import type { Pack, TermId } from "../../engine/pack.ts";
import type { Question } from "../../engine/question.ts";
import { labelOf } from "../lookup/term-names.ts";

/** How a term is worded as an option of this question; undefined where the option is the term’s own name. */
export function optionWording(pack: Pack, { options }: Question, term: TermId): string | undefined {
  const label = options.find((option) => option.term === term)?.label;
  return label === labelOf(pack, term) ? undefined : label;
}
