import type { Frame, Pack, Term, TermId } from "../pack.ts";
import { slotAt, slotSize } from "../slots.ts";
import { type Problem, problem } from "./problem.ts";
import { type Placed, sharedTexts, tellTexts } from "./texts.ts";

/** Names of an answer in its own story: any term's in what the twins share, and a term's own in its tells. */
export function checkLeaks(pack: Pack, frame: Frame): Problem[] {
  return frame.terms.flatMap((id) => {
    const term = pack.terms.find((one) => one.id === id);
    if (term === undefined) return [];
    return [...sharedTexts(frame), ...slotTexts(frame), ...tellTexts(frame, id)].flatMap(({ path, text }) => {
      const name = nameIn(term, text);
      return name === undefined ? [] : [problem(path, `names the answer (“${name}”)`)];
    });
  });
}

/** The first of the term's names that stands in the text as a word of its own, whatever its case, with or without a plural s. */
export function nameIn(term: Pick<Term, "name" | "now" | "others">, text: string): string | undefined {
  return [term.name, ...(term.now === undefined ? [] : [term.now]), ...term.others].find((name) => {
    const words = name.split(/[\s-]+/).map(escaped);
    return new RegExp(`(?<![\\p{L}\\d])${words.join("[\\s-]+")}s?(?![\\p{L}\\d])`, "iu").test(text);
  });
}

function slotTexts(frame: Frame): Placed[] {
  return frame.slots.flatMap((slot) =>
    Array.from({ length: slot.kind === "range" ? 0 : slotSize(slot) }, (_, index) => ({
      path: ["slots"],
      text: Object.values(slotAt(slot, index)).join(" | "),
    })),
  );
}

function escaped(word: TermId): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
