import { useNavigate } from "react-router";
import type { Pack } from "../../engine/pack.ts";
import { leaveSession } from "../../learner/quiz-sessions/session-store.ts";
import { unpause } from "../../session/machine/pausing.ts";
import type { Paused } from "../../session/machine/session.ts";
import { leave } from "../../session/machine/transitions.ts";
import { EnterKey } from "../../ui/keys/key-cap-and-binding.tsx";
import type { Quiz } from "../current-quiz/use-quiz.ts";
import { placeText, planName } from "../lookup/plan-name.ts";
import { useFocusOnArrival } from "../shell/focus-on-arrival.ts";
import { Page } from "../shell/page.tsx";

interface PausedScreenProps {
  readonly quiz: Quiz;
  readonly session: Paused;
  readonly pack: Pack;
}

/** A quiz at rest: its question is out of sight and its clock stands still. */
export function PausedScreen({ quiz, session, pack }: PausedScreenProps) {
  const navigate = useNavigate();
  const heading = useFocusOnArrival();
  const goOn = () => quiz.dispatch(unpause);
  const later = () => {
    leaveSession();
    void navigate("/");
  };
  const exam = session.plan.kind === "exam";
  return (
    <Page title="Paused" tab="Today">
      <section className="hero">
        <h1 ref={heading} tabIndex={-1}>
          Paused at {placeText(session)}
        </h1>
        <p className="lede">
          {planName(session.plan, pack)}. The clock stands still
          {exam ? "; the result will say that it was paused, since the real exam can’t be." : " and everything you chose is kept."}
        </p>
        <div className="row">
          <button type="button" className="btn go" onClick={goOn}>
            Go on <EnterKey />
          </button>
          <button type="button" className="btn" onClick={later}>
            Later
          </button>
          <button type="button" className="btn link" onClick={() => quiz.dispatch(leave)}>
            End it here
          </button>
        </div>
      </section>
    </Page>
  );
}
