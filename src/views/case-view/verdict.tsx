import "../../ui/icon/icons-later.css";
import type { RefObject } from "react";
import type { Pointed } from "../../engine/attempt.ts";
import type { Pack, TermId } from "../../engine/pack.ts";
import type { AnswerKey, Posed } from "../../engine/question.ts";
import { isFound } from "../../mastery/model/pointing-weight.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { Prose } from "../../ui/prose.tsx";
import { nameOf, withArticle } from "../lookup/term-names.ts";
import { wordingOf } from "./wording.ts";

interface VerdictProps {
  readonly pack: Pack;
  readonly posed: Posed;
  readonly chosen: TermId;
  /** What was pointed at, where that was asked and said. */
  readonly pointed?: Pointed | undefined;
  readonly heading?: RefObject<HTMLHeadingElement | null>;
}

/** What became of an answer. After a wrong one: what was picked, in red; what it is; why it is not what was picked. */
export function Verdict({ pack, posed, chosen, pointed, heading }: VerdictProps) {
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
          {pointed !== undefined && isFound(pointed.was) ? ", though you pointed at what decides" : null}
        </p>
      ) : null}
      <h1 ref={heading} tabIndex={-1}>
        {verdict(pack, key, chosen, pointed)}
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

/** The verdict as a heading. What was pointed at is a part of it only where it was not the reason of a right answer. */
export function verdict(pack: Pack, key: AnswerKey, chosen: TermId, pointed?: Pointed): string {
  if (chosen === key.answer && pointed !== undefined && !isFound(pointed.was)) return "Right, but not because of that";
  const answer = withArticle(pack, key.answer);
  return chosen === key.answer ? `Yes, it is ${answer}` : `It is ${answer}, not ${withArticle(pack, chosen)}`;
}
