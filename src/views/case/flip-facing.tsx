import type { Pack } from "../../engine/pack.ts";
import type { FlipAsked, Option, Posed } from "../../engine/question.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { Prose } from "../../ui/prose.tsx";
import { ChangeText } from "../case-view/change-text.tsx";
import { ToldCase, TwinCase } from "../case-view/marked-case.tsx";
import { SourceLine } from "../case-view/source-line.tsx";
import { labelOf } from "../lookup/term-names.ts";
import { Remember } from "./remember.tsx";

interface FlipFacingProps {
  readonly pack: Pack;
  readonly posed: Posed;
  readonly flip: FlipAsked;
  /** Undefined where nothing was answered. */
  readonly chosen: string | undefined;
}

/** The case as it stands and, facing it, what the one change makes of it. */
export function FlipFacing({ pack, posed, flip, chosen }: FlipFacingProps) {
  const { question, key } = posed;
  const wrong = chosen !== undefined && chosen !== key.answer;
  const [twin] = key.twins;
  const change = flip.changes.find(({ id }) => id === key.answer);
  return (
    <>
      <article>
        <h2 className="cap">
          {labelOf(pack, flip.from.term)} <span className="small">as it stands</span>
        </h2>
        <Worded pack={pack} option={flip.from} />
        <ToldCase posed={posed} twin={twin} />
        <p className="why">
          <b>Why as it stands. </b>
          <Prose text={key.why.get(flip.from.term)} />
        </p>
      </article>
      {twin === undefined || change === undefined ? null : (
        <article>
          <h2 className="cap">
            <span>
              <Icon name="check" /> {labelOf(pack, key.answer)}
            </span>{" "}
            <span className="small">after the one change</span>
          </h2>
          <p className="worded">
            {flip.to.label === labelOf(pack, flip.to.term) ? null : <Prose text={flip.to.label} />}
            <ChangeText change={change} />
          </p>
          <TwinCase twin={twin} before={question.blocks} isCut={!wrong} />
          <p className="why">
            <b>Why after the change. </b>
            <Prose text={twin.why} />
          </p>
        </article>
      )}
      {wrong ? <Remember text={key.remember} /> : null}
      <SourceLine source={key.source} />
    </>
  );
}

/** The answer as it was worded, under the name of its term. */
function Worded({ pack, option: { term, label } }: { readonly pack: Pack; readonly option: Option }) {
  if (label === labelOf(pack, term)) return null;
  return (
    <p className="worded">
      <Prose text={label} />
    </p>
  );
}
