import "../../ui/icon/icons-later.css";
import "../../ui/styles/margin-mark.css";
import "./flip.css";
import type { FlipAsked, Question } from "../../engine/question.ts";
import { choose, strike } from "../../session/machine/choose-strike-flag.ts";
import type { Mark } from "../../session/plan/plan.ts";
import { Prose } from "../../ui/prose.tsx";
import { CaseView } from "../case-view/case-view.tsx";
import { ChangeText } from "../case-view/change-text.tsx";
import type { Quiz } from "../current-quiz/use-quiz.ts";
import { FactSlotsContext } from "../exhibit/fact-slots.ts";
import { Option } from "../question/option.tsx";
import { Sureness } from "../question/sureness.tsx";
import { useFocusOnArrival } from "../shell/focus-on-arrival.ts";
import { aimedLook } from "./aimed-look.ts";
import { changeNumbers } from "./change-numbers.tsx";

interface FlipFormProps {
  readonly question: Question;
  readonly flip: FlipAsked;
  readonly mark: Mark;
  readonly quiz: Quiz;
  readonly onSubmit: () => void;
}

/** The case with its answer and, facing it, four changes. The case is not edited in place, so that nothing moves. */
export function FlipForm({ question, flip, mark, quiz, onSubmit }: FlipFormProps) {
  const heading = useFocusOnArrival();
  const chosen = flip.changes.find(({ id }) => id === mark.chosen);
  const pick = (transition: typeof choose, id: string) => quiz.dispatch((session, now) => transition(session, id, now));
  return (
    <form
      className="facing flip"
      id="question"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <h1 id="ask" ref={heading} tabIndex={-1}>
        <Prose text={question.ask} />
      </h1>
      <article>
        <h2 className="cap">
          The case{" "}
          <span className="small" id="as-it-stands">
            as it stands: <Prose text={flip.from.label} />
          </span>
        </h2>
        <FactSlotsContext value={changeNumbers(flip.changes, mark.chosen)}>
          <CaseView blocks={question.blocks} look={aimedLook(chosen)} />
        </FactSlotsContext>
        <p className="ask soft">
          <Prose text={flip.ask} />
        </p>
      </article>
      <div>
        <fieldset aria-describedby="ask as-it-stands">
          <legend className="cap">Change one thing</legend>
          {flip.changes.map((change, at) => (
            <Option
              key={change.id}
              option={{ term: change.id, label: `change ${at + 1}` }}
              number={at + 1}
              chosen={mark.chosen === change.id}
              struck={mark.struck.includes(change.id)}
              onChoose={() => pick(choose, change.id)}
              onStrike={() => pick(strike, change.id)}
            >
              <ChangeText change={change} />
            </Option>
          ))}
        </fieldset>
        <Sureness quiz={quiz} sure={mark.sure} />
      </div>
    </form>
  );
}
