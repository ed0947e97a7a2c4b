import { Link } from "react-router";
import { useAttempts } from "../../learner/attempt-log/attempts-store.ts";
import { leaveSession, type OpenSession, resumeSession } from "../../learner/quiz-sessions/session-store.ts";
import { useFocusOnArrival } from "../shell/focus-on-arrival.ts";
import { Page } from "../shell/page.tsx";

interface MovedOrDeletedProps {
  readonly open: Extract<OpenSession, { readonly state: "elsewhere" | "deleted" }>;
}

/** Stands in place of a quiz that has been opened in another tab, or deleted. */
export function MovedOrDeleted({ open }: MovedOrDeletedProps) {
  return open.state === "elsewhere" ? <Elsewhere id={open.id} /> : <Deleted />;
}

function Elsewhere({ id }: { readonly id: string }) {
  const isKept = useAttempts(({ storage }) => storage === "kept");
  const heading = useFocusOnArrival();
  return (
    <Page title="Open in another tab" tab="Today">
      <section className="hero">
        <h1 ref={heading} tabIndex={-1}>
          This quiz is open in another tab
        </h1>
        <p className="lede">
          Go on there, or bring it here. {isKept ? "Nothing is lost either way." : "What this browser could not store stays there."}
        </p>
        <div className="row">
          <button type="button" className="btn go" onClick={() => void resumeSession(id, "take over")}>
            Bring it here
          </button>
          <Link className="btn" to="/" onClick={() => leaveSession()}>
            Leave it there
          </Link>
        </div>
      </section>
    </Page>
  );
}

function Deleted() {
  const heading = useFocusOnArrival();
  return (
    <Page title="This quiz was deleted" tab="Today">
      <section className="hero">
        <h1 ref={heading} tabIndex={-1}>
          This quiz was deleted
        </h1>
        <p className="lede">All progress was deleted in another tab, and this quiz with it.</p>
        <div className="row">
          <Link className="btn go" to="/" onClick={() => leaveSession()}>
            To today’s questions
          </Link>
        </div>
      </section>
    </Page>
  );
}
