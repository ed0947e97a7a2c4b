import { useState } from "react";
import { discardSession } from "../../learner/quiz-sessions/session-store.ts";
import type { Session } from "../../session/machine/session.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";

interface DiscardProps {
  readonly id: string;
  readonly session: Session;
  readonly name: string;
}

/** Throws an open quiz away, after asking. What was answered for good in it stays in the record. */
export function Discard({ id, session, name }: DiscardProps) {
  const [asking, setAsking] = useState(false);
  const answered = session.state === "finished" ? 0 : session.marks.filter(({ chosen }) => chosen !== null).length;
  return (
    <>
      <button type="button" className="btn bare" onClick={() => setAsking(true)}>
        Discard
        <span className="vh">{` ${name}`}</span>
      </button>
      <ConfirmDialog open={asking} onClose={() => setAsking(false)} title="Discard this quiz?" text={whatIsLost(session, answered)}>
        <button type="button" className="btn" onClick={() => setAsking(false)}>
          Keep it
        </button>
        <button type="button" className="btn stop" onClick={() => void discardSession(id)}>
          Discard it
        </button>
      </ConfirmDialog>
    </>
  );
}

function whatIsLost({ plan }: Session, answered: number): string {
  if (answered === 0) return "Nothing is answered in it yet.";
  if (plan.feedback === "each") return "What you answered stays in your record. The questions left cannot be come back to.";
  return "What you answered in it was not handed in: it counts nowhere and is lost with it.";
}
