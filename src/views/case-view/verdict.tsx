import "../../ui/icon/icons-later.css";
import type { RefObject } from "react";
import type { Pointed } from "../../engine/attempt.ts";
import type { Pack, TermId } from "../../engine/pack.ts";
import type { AnswerKey, Change, Posed } from "../../engine/question.ts";
import { isFound } from "../../mastery/model/pointing-weight.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { Prose } from "../../ui/prose.tsx";
import { nameOf, withArticle } from "../lookup/term-names.ts";
import { ChangeText } from "./change-text.tsx";
import { optionWording } from "./option-wording.ts";

interface VerdictProps {
  readonly pack: Pack;
  readonly posed: Posed;
  readonly chosen: TermId;
  /** The fact that the learner pointed at. Undefined if they were not asked, or went on without pointing. */
  readonly pointed?: Pointed | undefined;
  readonly heading?: RefObject<HTMLHeadingElement | null>;
}

/** The verdict on an answer. After a wrong one it says what was picked, in red, what is right, and why the picked one is not. */
export function Verdict({ pack, posed, chosen, pointed, heading }: VerdictProps) {
  const { key, question } = posed;
  const wording = optionWording(pack, question, chosen);
  const isWrong = chosen !== key.answer;
  const change = question.flip?.changes.find(({ id }) => id === chosen);
  if (change !== undefined) return <FlipVerdict answer={key} change={change} heading={heading} />;
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

interface FlipVerdictProps {
  readonly answer: AnswerKey;
  readonly change: Change;
  readonly heading: VerdictProps["heading"];
}

/** The verdict on a flip. After a wrong answer it says which change was picked, and why it leaves the answer as it is. */
function FlipVerdict({ answer: { answer, why }, change, heading }: FlipVerdictProps) {
  const isWrong = change.id !== answer;
  return (
    <header className="verdict-head">
      {isWrong ? (
        <div className="picked bad">
          <Icon name="cross" /> You picked <ChangeText change={change} />
        </div>
      ) : null}
      <h1 ref={heading} tabIndex={-1}>
        {flipVerdict(!isWrong)}
      </h1>
      {isWrong ? (
        <p className="why">
          <b>Why the answer stays. </b>
          <Prose text={why.get(change.id)} />
        </p>
      ) : null}
    </header>
  );
}

/** The verdict of a flip as a heading. */
export function flipVerdict(isRight: boolean): string {
  return isRight ? "Yes, that is the change" : "No, the answer stays as it is";
}

/** The verdict as a heading. It mentions the fact pointed at only if the answer was right and that fact was not the reason. */
export function verdict(pack: Pack, key: AnswerKey, chosen: TermId, pointed?: Pointed): string {
  if (chosen === key.answer && pointed !== undefined && !isFound(pointed.was)) return "Right, but not because of that";
  const answer = withArticle(pack, key.answer);
  return chosen === key.answer ? `Yes, it is ${answer}` : `It is ${answer}, not ${withArticle(pack, chosen)}`;
}
