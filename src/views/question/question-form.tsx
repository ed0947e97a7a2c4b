import type { TermId } from "../../engine/pack.ts";
import type { Question } from "../../engine/question.ts";
import { choose, strike } from "../../session/machine/marking.ts";
import type { Mark } from "../../session/plan/plan.ts";
import { Prose } from "../../ui/prose.tsx";
import { CaseView } from "../case-view/case-view.tsx";
import type { Quiz } from "../current-quiz/use-quiz.ts";
import { useFocusOnArrival } from "../shell/focus-on-arrival.ts";
import { Option } from "./option.tsx";
import { Sureness } from "./sureness.tsx";

interface QuestionFormProps {
  readonly question: Question;
  readonly mark: Mark;
  readonly quiz: Quiz;
  readonly onSubmit: () => void;
}

/** The case and, facing it, the options. */
export function QuestionForm({ question, mark, quiz, onSubmit }: QuestionFormProps) {
  const heading = useFocusOnArrival();
  const pick = (transition: typeof choose, term: TermId) => quiz.dispatch((session, now) => transition(session, term, now));
  return (
    <form
      className="facing"
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
        <h2 className="cap">The case</h2>
        <CaseView blocks={question.blocks} />
      </article>
      <div>
        <fieldset aria-describedby="ask">
          <legend className="cap">Your answer</legend>
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
