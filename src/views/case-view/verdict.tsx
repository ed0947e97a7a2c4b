import "../../ui/icon/icons-later.css";
import type { RefObject } from "react";
import type { Pack, TermId } from "../../engine/pack.ts";
import type { AnswerKey, Posed } from "../../engine/question.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { Prose } from "../../ui/prose.tsx";
import { nameOf, withArticle } from "../lookup/term-names.ts";
import { wordingOf } from "./wording.ts";

interface VerdictProps {
  readonly pack: Pack;
  readonly posed: Posed;
  readonly chosen: TermId;
  readonly heading?: RefObject<HTMLHeadingElement | null>;
}

/** What became of an answer. After a wrong one: what was picked, in red; what it is; why it is not what was picked. */
export function Verdict({ pack, posed, chosen, heading }: VerdictProps) {
  const { key, question } = posed;
  const wording = wordingOf(pack, question, chosen);
  const isWrong = chosen !== key.answer;
  return (
    <header className="verdict-head">
      {isWrong ? (
        <p className="picked bad">
          <Icon name="cross" /> You picked {nameOf(pack, chosen)}
          {wording === undefined ? null : (
            <>
              : <Prose text={wording} />
            </>
          )}
        </p>
      ) : null}
      <h1 ref={heading} tabIndex={-1}>
        {verdict(pack, key, chosen)}
      </h1>
      {isWrong ? (
        <p className="why">
          <b>Why not {nameOf(pack, chosen)} here. </b>
          <Prose text={key.why.get(chosen)} />
        </p>
      ) : null}
    </header>
  );
}

/** The verdict as a heading. */
export function verdict(pack: Pack, key: AnswerKey, chosen: TermId): string {
  const answer = withArticle(pack, key.answer);
  return chosen === key.answer ? `Yes, it is ${answer}` : `It is ${answer}, not ${withArticle(pack, chosen)}`;
}
