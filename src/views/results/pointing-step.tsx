import "./results.css";
import { useState } from "react";
import { Link } from "react-router";
import type { Fact } from "../../engine/generate/pointable-facts.ts";
import type { TermId } from "../../engine/pack.ts";
import type { Question } from "../../engine/question.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { Prose } from "../../ui/prose.tsx";
import { Place, QuizShell } from "../current-quiz/quiz-shell.tsx";
import { PointingActions } from "../pointing/lazy-step.tsx";
import { PointableCase } from "../question/pointable-case.tsx";
import { useFocusOnArrival } from "../shell/focus-on-arrival.ts";
import { Notices } from "../shell/notices.tsx";

interface PointingStepProps {
  readonly question: Question;
  readonly facts: readonly Fact[];
  readonly chosen: TermId;
  readonly index: number;
  readonly length: number;
  /** The address of the results. */
  readonly results: string;
  /** @param fact undefined where the learner goes on without pointing */
  readonly onDone: (fact: Fact | undefined) => void;
}

/** Asks which fact decides of an answer that is final, before its tell is shown. It looks as it does in a quiz that asks after each answer. */
export function PointingStep({ question, facts, chosen, index, length, results, onDone }: PointingStepProps) {
  const [pointed, setPointed] = useState<string | null>(null);
  const heading = useFocusOnArrival();
  const done = (fact?: Fact) => {
    // The tell takes this screen's place at the same address, which is not scrolled by itself.
    scrollTo(0, 0);
    onDone(fact);
  };
  return (
    <QuizShell
      title={`Which fact decides? Question ${index + 1} of ${length}`}
      leave={
        <Link className="btn bare" to={results}>
          <Icon name="left" /> <span className="word">Results</span>
        </Link>
      }
      place={<Place index={index} length={length} />}
      end={<div className="end" />}
      actions={<PointingActions blocks={question.blocks} facts={facts} chosen={pointed} onChoose={setPointed} onSkip={() => done()} />}
    >
      <Notices />
      <form
        className="facing point"
        id="question"
        onSubmit={(event) => {
          event.preventDefault();
          const fact = facts.find(({ id }) => id === pointed);
          if (fact !== undefined) done(fact);
        }}
      >
        <h1 id="ask" ref={heading} tabIndex={-1}>
          Which fact decides?
        </h1>
        <p className="ask soft">
          <Prose text={question.ask} />
        </p>
        <PointableCase blocks={question.blocks} pointing={{ facts, chosen: pointed }} onPoint={setPointed} />
        <section aria-labelledby="options">
          <h2 className="cap" id="options">
            The options
          </h2>
          <ul className="rows given">
            {question.options.map(({ term, label }) => (
              <li key={term} className={term === chosen ? undefined : "soft"}>
                {term === chosen ? (
                  <>
                    <b>
                      <Prose text={label} />
                    </b>
                    <small>your answer</small>
                  </>
                ) : (
                  <Prose text={label} />
                )}
              </li>
            ))}
          </ul>
          <p className="small after">What you point at is for learning only. Your answer stands in your record as you gave it.</p>
        </section>
      </form>
    </QuizShell>
  );
}
