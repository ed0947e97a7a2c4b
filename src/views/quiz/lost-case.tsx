import type { Asking, Showing } from "../../session/machine/session.ts";
import { passOver } from "../../session/machine/transitions.ts";
import { EnterKey } from "../../ui/keys/key-cap-and-binding.tsx";
import { LeaveButton } from "../current-quiz/leave-button.tsx";
import { Place, QuizShell } from "../current-quiz/quiz-shell.tsx";
import { QuizTimer } from "../current-quiz/quiz-timer.tsx";
import type { Quiz } from "../current-quiz/use-quiz.ts";
import { PreviousButton } from "../question/previous-button.tsx";
import { useFocusOnArrival } from "../shell/focus-on-arrival.ts";

interface LostCaseProps {
  readonly quiz: Quiz;
  readonly session: Asking | Showing;
}

/** In place of a question that the pack has lost since the quiz was planned. It can be passed over, and what was answered is kept. */
export function LostCase({ quiz, session }: LostCaseProps) {
  const { plan, marks, index } = session;
  const heading = useFocusOnArrival();
  const goOn = () => quiz.dispatch(passOver);
  const walks = plan.feedback === "end";
  const isAnswered = marks[index]?.answeredAt != null;
  return (
    <QuizShell
      title={`Question ${index + 1} of ${plan.items.length}`}
      leave={<LeaveButton quiz={quiz} to={walks ? "pause" : "home"} />}
      place={<Place index={index} length={plan.items.length} />}
      end={<QuizTimer session={session} quiz={quiz} />}
      actions={
        <>
          {walks ? <PreviousButton quiz={quiz} index={index} /> : null}
          <button type="button" className="btn go" onClick={goOn}>
            Next <EnterKey />
          </button>
        </>
      }
    >
      <h1 ref={heading} tabIndex={-1}>
        This case is no longer in the pack
      </h1>
      <p className="lede after">
        It was taken out or told anew since this quiz was begun.{" "}
        {isAnswered ? "Your answer to it is kept." : "Go on to the next one; this one stays unanswered."}
      </p>
    </QuizShell>
  );
}
