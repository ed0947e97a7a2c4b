import "../../ui/icon/icons-later.css";
import "./facing.css";
import type { Pointed } from "../../engine/attempt.ts";
import type { Pack, TermId } from "../../engine/pack.ts";
import type { Option, Posed, Question, Twin } from "../../engine/question.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { Prose } from "../../ui/prose.tsx";
import { ChangeText } from "../case-view/change-text.tsx";
import { ToldCase, TwinCase } from "../case-view/marked-case.tsx";
import { optionWording } from "../case-view/option-wording.ts";
import { SourceLine } from "../case-view/source-line.tsx";
import { labelOf, nameOf } from "../lookup/term-names.ts";
import { type PointedFact, pointedFact, whyNotFact } from "../pointing/pointed-fact.ts";
import { FlipFacing } from "./flip-facing.tsx";
import { Remember } from "./remember.tsx";

interface FacingProps {
  readonly pack: Pack;
  readonly posed: Posed;
  /** Undefined where the case is only shown, and nothing was answered. */
  readonly chosen?: TermId | undefined;
  /** What was pointed at, where that was asked and said. */
  readonly pointed?: Pointed | undefined;
}

/** The case with its tell, and facing it the twin: the term that was picked where it would be right, or else the nearest rival. */
export function Facing({ pack, posed, chosen, pointed: said }: FacingProps) {
  const { question, key } = posed;
  if (question.flip !== undefined) return <FlipFacing pack={pack} posed={posed} flip={question.flip} chosen={chosen} />;
  const wrong = chosen !== undefined && chosen !== key.answer;
  const twin = key.twins.find(({ answer }) => answer === chosen) ?? key.twins[0];
  const pointed = pointedFact(posed, said);
  const whyNot = pointed && whyNotFact(pack, posed, twin, pointed);
  return (
    <>
      <article>
        <h2 className="cap">
          <span>
            <Icon name="check" /> {labelOf(pack, key.answer)}
          </span>{" "}
          <span className="small">this case{pointed === undefined ? null : <YourFact pointed={pointed} />}</span>
        </h2>
        <Worded pack={pack} posed={posed} term={key.answer} />
        <ToldCase posed={posed} twin={twin} pointed={pointed} />
        <div className="why">
          <p>
            {wrong ? <b>Why {nameOf(pack, key.answer)}. </b> : whyNot === undefined ? null : <b>What decides. </b>}
            <Prose text={key.why.get(key.answer)} />
          </p>
          {pointed === undefined || wrong ? null : (
            <p className="small after">{pointed.isFound ? "You pointed at what decides." : "It counts as right."}</p>
          )}
        </div>
      </article>
      {twin === undefined ? null : (
        <article>
          <TwinHead pack={pack} twin={twin} chosen={wrong ? chosen : undefined} isFactSame={whyNot !== undefined} />
          <Worded pack={pack} posed={posed} term={twin.answer} />
          <TwinCase twin={twin} before={question.blocks} isCut={!wrong} still={whyNot && pointed?.fact} />
          {wrong || whyNot !== undefined ? (
            <div className="why">
              {wrong ? (
                <p>
                  <b>Why {nameOf(pack, twin.answer)} there. </b>
                  <Prose text={twin.why} />
                </p>
              ) : null}
              {whyNot === undefined ? null : (
                <p>
                  <b>Why not {whyNot.name}. </b>
                  <Prose text={whyNot.why} />
                </p>
              )}
            </div>
          ) : null}
        </article>
      )}
      {wrong || whyNot !== undefined ? <Remember text={key.remember} /> : null}
      <SourceLine source={key.source} />
    </>
  );
}

interface TwinHeadProps {
  readonly pack: Pack;
  readonly twin: Twin;
  readonly chosen: TermId | undefined;
  /** Whether the fact that was pointed at stands in the twin as well. */
  readonly isFactSame: boolean;
}

/** An extra option has no twin of its own: then the nearest rival's is shown. */
function TwinHead({ pack, twin, chosen, isFactSame }: TwinHeadProps) {
  const same = isFactSame ? (
    <>
      ,{" "}
      <span className="yours">
        <Icon name="same" /> your fact, unchanged
      </span>
    </>
  ) : null;
  if (twin.answer !== chosen) {
    return (
      <h2 className="cap">
        {labelOf(pack, twin.answer)} <span className="small">its twin{same}</span>
      </h2>
    );
  }
  return (
    <h2 className="cap">
      <span className="bad">
        <Icon name="cross" /> {labelOf(pack, chosen)}
      </span>{" "}
      <span className="small">your answer, right in this twin{same}</span>
    </h2>
  );
}

/** The sign that stands beside the fact that was pointed at. */
function YourFact({ pointed: { isFound } }: { readonly pointed: PointedFact }) {
  return (
    <>
      ,{" "}
      <span className={isFound ? "yours" : "yours bad"}>
        <Icon name={isFound ? "check" : "cross"} /> your fact
      </span>
    </>
  );
}

/** The option as it was worded, under the name of its term. */
function Worded({ pack, posed, term }: { readonly pack: Pack; readonly posed: Posed; readonly term: TermId }) {
  const wording = optionWording(pack, posed.question, term);
  if (wording === undefined) return null;
  return (
    <p className="worded">
      <Prose text={wording} />
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
        {others.map(({ term, label }) => (
          <div key={term}>
            <dt>
              <OptionName pack={pack} question={question} term={term} label={label} />
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

/** A change by what it would change, a term by its name and, where it was worded, its wording. */
function OptionName({ pack, question, term, label }: { readonly pack: Pack; readonly question: Question } & Option) {
  const change = question.flip?.changes.find(({ id }) => id === term);
  if (change !== undefined) return <ChangeText change={change} />;
  return (
    <>
      <b>{labelOf(pack, term)}</b>
      {optionWording(pack, question, term) === undefined ? null : (
        <>
          : <Prose text={label} />
        </>
      )}
    </>
  );
}
