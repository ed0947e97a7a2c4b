import type { TermId } from "../../engine/pack.ts";
import type { Question } from "../../engine/question.ts";
import { choose, strike } from "../../session/machine/choose-strike-flag.ts";
import { pointAt } from "../../session/machine/pointing.ts";
import type { Mark } from "../../session/plan/plan.ts";
import { Prose } from "../../ui/prose.tsx";
import type { Quiz } from "../current-quiz/use-quiz.ts";
import { useFocusOnArrival } from "../shell/focus-on-arrival.ts";
import { Option } from "./option.tsx";
import { PointableCase, type Pointing } from "./pointable-case.tsx";
import { Sureness } from "./sureness.tsx";

interface QuestionFormProps {
  readonly question: Question;
  readonly mark: Mark;
  readonly quiz: Quiz;
  /** Undefined but while the learner is asked which fact decides. */
  readonly pointing: Pointing | undefined;
  readonly onSubmit: () => void;
}

/** The case and, facing it, the options. While the learner is asked which fact decides, each fact is a target, and nothing else changes. */
export function QuestionForm({ question, mark, quiz, pointing, onSubmit }: QuestionFormProps) {
  const heading = useFocusOnArrival(pointing === undefined ? "answer" : "point");
  const pick = (transition: typeof choose, term: TermId) => quiz.dispatch((session, now) => transition(session, term, now));
  const point = (fact: string) => quiz.dispatch((session, now) => pointAt(session, fact, now));
  return (
    <form
      className={pointing === undefined ? "facing" : "facing point"}
      id="question"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <h1 id="ask" ref={heading} tabIndex={-1}>
        {pointing === undefined ? null : <span key="point">Which fact decides?</span>}
        {/* While it is asked which fact decides it keeps the room that the question took. */}
        <span key="ask" className={pointing === undefined ? undefined : "holds"} aria-hidden={pointing !== undefined}>
          <Prose text={question.ask} />
        </span>
      </h1>
      <PointableCase blocks={question.blocks} pointing={pointing} onPoint={point} />
      <div>
        <fieldset aria-describedby={pointing === undefined ? "ask" : "asked"}>
          <legend className="cap">
            Your answer{" "}
            {pointing === undefined ? null : (
              <span className="small" id="asked">
                <Prose text={question.ask} />
              </span>
            )}
          </legend>
          {question.options.map((option, at) => (
            <Option
              key={option.term}
              option={option}
              number={at + 1}
              chosen={mark.chosen === option.term}
              struck={mark.struck.includes(option.term)}
              onChoose={() => pick(choose, option.term)}
              onStrike={() => pick(strike, option.term)}
            />
          ))}
        </fieldset>
        <Sureness quiz={quiz} sure={mark.sure} />
      </div>
    </form>
  );
}
