import type { Frame, Pack, Term, TermId } from "../pack.ts";
import { type Problem, problem } from "./problem.ts";
import { type Placed, tellTexts } from "./texts.ts";

/** Finds names of the contrast's terms where they would give the answer away: in a tell and in the title. */
export function checkAnswerLeaks(pack: Pack, frame: Frame): Problem[] {
  const watched: Placed[] = [{ path: ["about"], text: frame.about }, ...frame.terms.flatMap((term) => tellTexts(frame, term))];
  return frame.terms.flatMap((id) => {
    const term = pack.terms.find((one) => one.id === id);
    if (term === undefined) return [];
    return watched.flatMap(({ path, text }) => {
      const name = nameIn(term, text);
      return name === undefined ? [] : [problem(path, `names a term of the contrast (“${name}”)`)];
    });
  });
}

/**
 * The first of the term's names that stands in the text as a word of its own, in either case, with or without a plural s. An identifier
 * that contains the name (`set_registered_model_alias`) does not count.
 */
export function nameIn(term: Pick<Term, "name" | "now" | "others">, text: string): string | undefined {
  return [term.name, ...(term.now === undefined ? [] : [term.now]), ...term.others].find((name) => {
    const words = name.split(/[\s-]+/).map(escaped);
    return new RegExp(`(?<![\\p{L}\\d_.])${words.join("[\\s-]+")}s?(?![\\p{L}\\d_])`, "iu").test(text);
  });
}

function escaped(word: TermId): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
