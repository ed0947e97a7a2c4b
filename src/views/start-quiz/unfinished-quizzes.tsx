import { useNavigate } from "react-router";
import { now } from "../../learner/clock/clock.ts";
import { resumeSession, useSessions } from "../../learner/quiz-sessions/session-store.ts";
import { usePack } from "../../packs/use-pack.ts";
import { remaining } from "../../session/machine/countdown.ts";
import { reopen } from "../../session/machine/resume.ts";
import type { Session } from "../../session/machine/session.ts";
import { spokenTime } from "../../ui/timer.tsx";
import { placeText, planName } from "../lookup/plan-name.ts";
import { Discard } from "./discard.tsx";

/** Quizzes left open, each with a way back in. Nothing where there is none. */
export function Interrupted({ className = "" }: { readonly className?: string }) {
  const pack = usePack();
  const navigate = useNavigate();
  const waiting = useSessions((state) => state.waiting);
  const resume = (id: string) => void resumeSession(id).then(() => navigate("/quiz", { state: id }));
  return waiting.map(({ id, session }) => (
    <section key={id} className={`resume ${className}`} aria-label="Unfinished">
      <p>
        <b>{planName(session.plan, pack)}</b>
        <span>{`, left at ${placeText(session)}`}</span>
        {timeLeft(session)}
      </p>
      <div className="row">
        <button type="button" className="btn" onClick={() => resume(id)}>
          {isOver(session) ? "See the result" : "Resume"}
        </button>
        <Discard id={id} session={session} name={planName(session.plan, pack)} />
      </div>
    </section>
  ));
}

/** An exam's clock ran on while it was closed. */
function isOver(session: Session): boolean {
  return reopen(session, now()).state === "finished";
}

function timeLeft(session: Session) {
  const left = remaining(reopen(session, now()), now());
  if (session.plan.kind !== "exam") return null;
  return (
    <>
      <br />
      <span className="small">{left.kind === "exam" ? `${spokenTime(left.leftMs)} on its clock, which runs on` : "its time is over"}</span>
    </>
  );
}
