import type { Pointed } from "../../engine/attempt.ts";
import type { Pack, TermId } from "../../engine/pack.ts";
import type { Posed } from "../../engine/question.ts";
import type { Item } from "../../session/plan/plan.ts";
import { Prose } from "../../ui/prose.tsx";
import { Verdict } from "../case-view/verdict.tsx";
import type { Start } from "../start-quiz/start-quiz.tsx";
import { Facing, OtherReasons } from "./facing.tsx";
import "./case.css";

interface ExplainedAnswerProps {
  readonly pack: Pack;
  readonly posed: Posed;
  /** Undefined where nothing was chosen. */
  readonly chosen: TermId | undefined;
  readonly pointed: Pointed | undefined;
  /** The heading where nothing was chosen, so that there is no verdict. */
  readonly untold: string;
}

/** A question looked back at: what was right, the tell beside its twin, and why the other options are not. */
export function ExplainedAnswer({ pack, posed, chosen, pointed, untold }: ExplainedAnswerProps) {
  return (
    <>
      <div className="facing after">
        {chosen === undefined ? <h1>{untold}</h1> : <Verdict pack={pack} posed={posed} chosen={chosen} pointed={pointed} />}
        <p className="ask soft">
          <Prose text={posed.question.ask} />
        </p>
        <Facing pack={pack} posed={posed} chosen={chosen} pointed={pointed} />
      </div>
      <OtherReasons pack={pack} posed={posed} chosen={chosen} />
    </>
  );
}

interface RetryProps {
  readonly item: Item;
  readonly chosen: TermId;
  readonly start: Start;
  /** Whether it is what the screen is left by. */
  readonly isFirst: boolean;
}

/** Whether a new case of the confusion can be asked: not after a right answer or none, nor after a flip, which asks otherwise. */
export function canRetry(item: Item, chosen: TermId | undefined): chosen is TermId {
  return chosen !== undefined && chosen !== item.answer && item.flip === undefined;
}

/** Asks a new case of the confusion. */
export function RetryWithNewCase({ item, chosen, start, isFirst }: RetryProps) {
  return (
    <button
      type="button"
      className={isFirst ? "btn go" : "btn"}
      onClick={() => start.retry([{ answer: item.answer, chosen, attempts: [item] }])}
    >
      Retry with a new case
    </button>
  );
}
