import "./quiz.css";
import { useEffect, useEffectEvent, useRef } from "react";
import { Navigate, useLocation } from "react-router";
import type { Pack } from "../../engine/pack.ts";
import { useAttempts } from "../../learner/attempt-log/attempts-store.ts";
import { finishSession, resumeSession, useSessions } from "../../learner/quiz-sessions/session-store.ts";
import { usePack } from "../../packs/use-pack.ts";
import { reopen } from "../../session/machine/resume.ts";
import type { Finished, Session } from "../../session/machine/session.ts";
import { Waiting } from "../../ui/waiting.tsx";
import { applyTransition, keepAnswers, type Quiz, useQuiz } from "../current-quiz/use-quiz.ts";
import { FramesFault } from "../shell/frames-error.tsx";
import { ExamReview, Feedback, fetchParts, Invitation, LostCase, MovedOrDeleted, PausedScreen } from "./lazy-parts.tsx";
import { QuestionScreen } from "./question-screen.tsx";

/** The quiz in progress; after a reload, the one that was open in this tab. An address with a quiz in it is an invitation first. */
export function QuizPage() {
  const { search, state: last } = useLocation();
  const pack = usePack();
  const ready = useAttempts((state) => state.status === "ready");
  const open = useSessions((state) => state.open);
  const latest = useSessions((state) => state.waiting[0]?.id);
  const invited = search !== "";
  const here = useRef<string>(undefined);
  useEffect(() => {
    // One that was open here has been left: this page is about to go, and must not take it up again.
    if (invited || here.current !== undefined || open.state !== "none" || latest === undefined) return;
    const { waiting } = useSessions.getState();
    const ids = waiting.map(({ id }) => id);
    // The history of this tab names its own quiz; without it, another tab's is not asked for where there is a free one.
    void (ids.includes(last) ? resumeSession(last) : resumeSession(latest, "ask", ids));
  }, [invited, open.state, latest, last]);
  useReopened(open.state === "here" ? open.id : undefined);
  if (open.state === "here") here.current = open.id;
  const over = useSessions((state) => open.state === "none" && state.finished.some(({ id }) => id === here.current));
  if (invited) return <Invitation pack={pack} search={search} />;
  if (open.state === "elsewhere" || open.state === "deleted") return <MovedOrDeleted open={open} />;
  if (over) return <Navigate to={`/results/${here.current}`} replace />;
  if (open.state === "none") return latest === undefined || here.current !== undefined ? <Navigate to="/" replace /> : <Opening />;
  return ready ? <Running key={open.id} session={open.session} pack={pack} /> : <Opening />;
}

/** Time without a page, or in another one, is accounted for when a session comes back. */
function useReopened(id: string | undefined): void {
  useEffect(() => {
    if (id !== undefined) applyTransition(reopen);
  }, [id]);
}

function Running({ session, pack }: { readonly session: Session; readonly pack: Pack }) {
  const quiz = useQuiz(session, pack);
  const { complete, fault } = quiz.book;
  const inView = session.state !== "finished" && quiz.posed(session.index) !== undefined;
  const lost = complete && !inView;
  useEffect(() => {
    if (inView) fetchParts();
  }, [inView]);
  const keep = useEffectEvent(() => keepAnswers(session, quiz));
  useEffect(() => {
    // Answers that a dying page did not get into the log; they wait for their stories.
    if (complete) keep();
  }, [complete]);
  // Stories that can't be had are only told of when one of them is needed: the question in view can still be answered.
  if (fault !== null && !inView) return <FramesFault book={quiz.book} />;
  if (session.state === "finished") return complete ? <Ended session={session} quiz={quiz} /> : <Opening />;
  switch (session.state) {
    case "asking":
      return lost ? (
        <LostCase key={session.index} quiz={quiz} session={session} />
      ) : (
        <QuestionScreen key={session.index} quiz={quiz} session={session} />
      );
    case "showing":
      return lost ? <LostCase quiz={quiz} session={session} /> : <Feedback quiz={quiz} session={session} pack={pack} />;
    case "reviewing":
      return <ExamReview quiz={quiz} session={session} pack={pack} />;
    case "paused":
      return <PausedScreen quiz={quiz} session={session} pack={pack} />;
  }
}

interface EndedProps {
  readonly session: Finished;
  readonly quiz: Quiz;
}

/** Stores the answers and the result; the page then goes on to it. */
function Ended({ session, quiz }: EndedProps) {
  const stored = useRef(false);
  useEffect(() => {
    if (stored.current) return;
    stored.current = true;
    keepAnswers(session, quiz);
    finishSession(session);
  }, [session, quiz]);
  return <Opening />;
}

function Opening() {
  return (
    <main className="wrap" id="main">
      <Waiting for="Opening the quiz" />
    </main>
  );
}
