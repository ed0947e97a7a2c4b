import "../../ui/icons-later.css";
import "../quiz/quiz.css";
import "./facing.css";
import type { Pack, TermId } from "../../engine/pack.ts";
import type { AnswerKey, Posed, Twin } from "../../engine/question.ts";
import { Icon } from "../../ui/icon.tsx";
import { Prose } from "../../ui/prose.tsx";
import { Story, TwinStory } from "../../ui/story.tsx";
import { labelOf, nameOf, withArticle } from "../names.ts";

interface FacingProps {
  readonly pack: Pack;
  readonly posed: Posed;
  /** Undefined where the case is only shown, and nothing was answered. */
  readonly chosen?: TermId | undefined;
}

/** The case with its tell, and facing it the twin: the term that was picked where it would be right, or else the nearest rival. */
export function Facing({ pack, posed, chosen }: FacingProps) {
  const { question, key } = posed;
  const wrong = chosen !== undefined && chosen !== key.answer;
  const twin = key.twins.find(({ answer }) => answer === chosen) ?? key.twins[0];
  return (
    <>
      <article>
        <h2 className="cap">
          <span>
            <Icon name="check" /> {labelOf(pack, key.answer)}
          </span>{" "}
          <span className="small">this case</span>
        </h2>
        <Story pieces={question.story} tell={key.tell} />
        <p className="why">
          {wrong ? <b>Why {nameOf(pack, key.answer)}. </b> : null}
          <Prose text={key.why.get(key.answer)} />
        </p>
        {wrong && twin?.answer !== chosen ? <WhyNot pack={pack} posed={posed} chosen={chosen} /> : null}
      </article>
      {twin === undefined ? null : (
        <article>
          <TwinHead pack={pack} twin={twin} chosen={wrong ? chosen : undefined} />
          <TwinStory pieces={twin.story} tell={key.tell} instead={question.story[key.tell] ?? ""} cut={!wrong} />
          {wrong && twin.answer === chosen ? <WhyNot pack={pack} posed={posed} chosen={chosen} /> : null}
        </article>
      )}
      {wrong ? (
        <p className="hook">
          <span>Remember</span> {key.remember}
        </p>
      ) : null}
    </>
  );
}

/** An extra option has no twin of its own: then the nearest rival's is shown and the pick is spoken of beside the case. */
function TwinHead({ pack, twin, chosen }: { readonly pack: Pack; readonly twin: Twin; readonly chosen: TermId | undefined }) {
  if (twin.answer !== chosen) {
    return (
      <h2 className="cap">
        {labelOf(pack, twin.answer)} <span className="small">its twin</span>
      </h2>
    );
  }
  return (
    <h2 className="cap">
      <span className="bad">
        <Icon name="cross" /> {labelOf(pack, chosen)}
      </span>{" "}
      <span className="small">your answer, right in this twin</span>
    </h2>
  );
}

function WhyNot({ pack, posed, chosen }: { readonly pack: Pack; readonly posed: Posed; readonly chosen: TermId }) {
  return (
    <p className="why">
      <b>Why not {nameOf(pack, chosen)} here. </b>
      <Prose text={posed.key.why.get(chosen)} />
    </p>
  );
}

interface OtherReasonsProps {
  readonly pack: Pack;
  readonly posed: Posed;
  readonly chosen?: TermId | undefined;
}

/** Why each option that was neither right nor picked is wrong here. */
export function OtherReasons({ pack, posed: { question, key }, chosen }: OtherReasonsProps) {
  const others = question.options.filter(({ term }) => term !== key.answer && term !== chosen);
  if (others.length === 0) return null;
  return (
    <details className="others">
      <summary>Why not the others</summary>
      <dl className="stack">
        {others.map(({ term }) => (
          <div key={term}>
            <dt>
              <b>{labelOf(pack, term)}</b>
            </dt>
            <dd className="soft">
              <Prose text={key.why.get(term)} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The verdict as a heading. */
export function verdict(pack: Pack, key: AnswerKey, chosen: TermId): string {
  const answer = withArticle(pack, key.answer);
  return chosen === key.answer ? `Yes, it is ${answer}` : `It is ${answer}, not ${withArticle(pack, chosen)}`;
}
