import type { Pack, TermId } from "../../engine/pack.ts";
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
