import type { Pack, TermId } from "../../engine/pack.ts";
import { counted } from "../../ui/humanize.ts";
import { nameOf, withArticle } from "./term-names.ts";

interface MixUpProps {
  /** The term that was right. */
  readonly answer: TermId;
  readonly chosen: TermId;
  readonly pack: Pack;
}

/** The one form of words for a mix-up: "You said rollback, it was retrain". */
export function MixUp({ answer, chosen, pack }: MixUpProps) {
  return (
    <>
      You said <b>{nameOf(pack, chosen)}</b>, it was <b>{withArticle(pack, answer)}</b>
    </>
  );
}

/** The same as text. */
export function mixUpText({ answer, chosen, pack }: MixUpProps): string {
  return `You said ${nameOf(pack, chosen)}, it was ${withArticle(pack, answer)}`;
}

/** What no mix-up tells: flips that went wrong, as a sentence. @param count one or more */
export function missedFlipsText(count: number): string {
  return `In ${counted(count, "flip")} you picked a change that leaves the answer as it is.`;
}
