import "./exam.css";
import { useState } from "react";
import type { Pack } from "../../engine/pack.ts";
import { remaining } from "../../session/machine/countdown.ts";
import type { Reviewing } from "../../session/machine/session.ts";
import { goTo, submit } from "../../session/machine/transitions.ts";
import type { Mark } from "../../session/plan/plan.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { counted, inWords, sentence } from "../../ui/humanize.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { spokenTime } from "../../ui/timer.tsx";
import { QuizShell } from "../current-quiz/quiz-shell.tsx";
import { QuizTimer } from "../current-quiz/quiz-timer.tsx";
import type { Quiz } from "../current-quiz/use-quiz.ts";
import { useNow } from "../lookup/learner-record.ts";
import { labelOf } from "../lookup/term-names.ts";
import { useFocusOnArrival } from "../shell/focus-on-arrival.ts";
import { Notices } from "../shell/notices.tsx";
import { Cells, Legend } from "./cells.tsx";

const MINUTE_MS = 60_000;

interface ExamReviewProps {
  readonly quiz: Quiz;
  readonly session: Reviewing;
  readonly pack: Pack;
}

/** Before submitting: what is unanswered, what is flagged, and all questions. */
export function ExamReview({ quiz, session, pack }: ExamReviewProps) {
  const [asking, setAsking] = useState(false);
  const heading = useFocusOnArrival();
  const { marks, plan } = session;
  const unanswered = indexesWhere(marks, ({ chosen }) => chosen === null);
  const flagged = indexesWhere(marks, (mark) => mark.flagged);
  const go = (index: number) => quiz.dispatch((current, now) => goTo(current, index, now));
  const hand = () => (unanswered.length > 0 ? setAsking(true) : quiz.dispatch(submit));
  const first = unanswered[0] ?? flagged[0];
  return (
    <QuizShell
      title="Before you submit"
      leave={
        <button type="button" className="btn bare" onClick={() => go(session.index)}>
          <Icon name="left" /> <span className="word">Back</span>
        </button>
      }
      place={
        <span>
          {marks.length - unanswered.length} of {marks.length} answered
        </span>
      }
      end={<QuizTimer session={session} quiz={quiz} />}
      actions={
        <>
          {first === undefined ? null : (
            <button type="button" className="btn" onClick={() => go(first)}>
              Go to question {first + 1}
            </button>
          )}
          <button type="button" className="btn go" onClick={hand}>
            Submit
          </button>
        </>
      }
    >
      <Notices />
      <h1 ref={heading} tabIndex={-1}>
        {headingOf(unanswered.length, flagged.length)}
      </h1>
      <p className="lede after">
        {unanswered.length > 0 ? `Unanswered counts as ${plan.kind === "exam" ? "wrong" : "not right"}. ` : ""}
        <TimeLeft session={session} />
      </p>
      <div className="part cols even">
        <div>
          <Listed id="un" title="Unanswered" indexes={unanswered} quiz={quiz} marks={marks} pack={pack} onGo={go} />
          <Listed id="fl" title="Flagged" indexes={flagged} quiz={quiz} marks={marks} pack={pack} onGo={go} />
        </div>
        <section className="stack" aria-labelledby="all">
          <h2 className="ruled" id="all">
            {marks.length === 1 ? "The question" : `All ${marks.length}`}
          </h2>
          <Legend />
          <Cells marks={marks} here={undefined} label="All questions" onGo={go} />
        </section>
      </div>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`Submit with ${inWords(unanswered.length)} unanswered?`}
        text={`${unanswered.length === 1 ? "It" : "They"} will not count as right, and you cannot come back to this quiz.`}
      >
        <button type="button" className="btn go" onClick={() => quiz.dispatch(submit)}>
          Submit
        </button>
        <button type="button" className="btn" onClick={() => setAsking(false)}>
          Keep working
        </button>
      </ConfirmDialog>
    </QuizShell>
  );
}

export function headingOf(unanswered: number, flagged: number): string {
  if (unanswered === 0 && flagged === 0) return "Everything answered";
  return sentence(`${unanswered === 0 ? "nothing" : inWords(unanswered)} unanswered, ${flagged === 0 ? "none" : inWords(flagged)} flagged`);
}

function TimeLeft({ session }: { readonly session: Reviewing }) {
  const now = useNow(MINUTE_MS);
  const left = remaining(session, Math.max(now, session.seenAt));
  return left.kind === "exam" ? `You have ${spokenTime(left.leftMs)} to look again.` : "Answers can still be changed.";
}

interface ListedProps {
  readonly id: string;
  readonly title: string;
  readonly indexes: readonly number[];
  readonly quiz: Quiz;
  readonly marks: readonly Mark[];
  readonly pack: Pack;
  readonly onGo: (index: number) => void;
}

function Listed({ id, title, indexes, quiz, marks, pack, onGo }: ListedProps) {
  if (indexes.length === 0) return null;
  return (
    <section className="listed" aria-labelledby={id}>
      <h2 className="ruled" id={id}>
        {title} <span className="vh">{counted(indexes.length, "question")}</span>
      </h2>
      <ul className="rows look">
        {indexes.map((index) => {
          const chosen = marks[index]?.chosen ?? null;
          return (
            <li key={index}>
              <button type="button" className="row-press" onClick={() => onGo(index)}>
                <span className="mono">{index + 1}</span>{" "}
                <span>{quiz.posed(index)?.question.about ?? (quiz.book.complete ? "No longer in the pack" : "…")}</span>{" "}
                {chosen === null ? null : <span className="soft">{labelOf(pack, chosen)}</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function indexesWhere(marks: readonly Mark[], holds: (mark: Mark) => boolean): number[] {
  return marks.flatMap((mark, index) => (holds(mark) ? [index] : []));
}
