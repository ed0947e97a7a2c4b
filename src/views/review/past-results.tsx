import { useEffect } from "react";
import { Link, useLocation } from "react-router";
import { useSessions } from "../../learner/quiz-sessions/session-store.ts";
import { resultsOf } from "../../session/results/results.ts";
import { longDate } from "../../ui/local-dates.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { planName } from "../lookup/plan-name.ts";
import { useFirstFew } from "./first-few.ts";

const MOST_AT_FIRST = 5;

/** The results that are kept, rehearsals first: each can be opened again. */
export function PastResults({ record: { pack, now } }: { readonly record: LearnerRecord }) {
  const finished = useSessions((state) => state.finished);
  const rehearsals = finished.filter(({ session }) => session.plan.kind === "exam");
  const others = finished.filter(({ session }) => session.plan.kind !== "exam");
  const { shown, rest, showAll } = useFirstFew([...rehearsals, ...others], Math.max(MOST_AT_FIRST, rehearsals.length));
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === "#past") document.getElementById("past")?.scrollIntoView();
  }, [hash]);
  if (finished.length === 0) return null;
  return (
    <section className="part" aria-labelledby="past">
      <header>
        <h2 id="past">Past results</h2> <span className="small">exam rehearsals first; the latest 50 are kept</span>
      </header>
      <ul className="rows past">
        {shown.map(({ id, session }) => {
          const { right, answered, total } = resultsOf(session, pack);
          return (
            <li key={id}>
              <Link to={`/results/${id}`}>{planName(session.plan, pack)}</Link>{" "}
              <span className="small">{longDate(session.endedAt, now)}</span>{" "}
              <span>{`${right} of ${session.plan.kind === "exam" ? total : answered}`}</span>
            </li>
          );
        })}
      </ul>
      {rest === 0 ? null : (
        <button type="button" className="btn link" onClick={showAll}>
          {`Show ${rest} more`}
        </button>
      )}
    </section>
  );
}
