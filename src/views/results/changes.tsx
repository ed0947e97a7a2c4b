import { useMemo } from "react";
import { Link } from "react-router";
import type { TermId } from "../../engine/pack.ts";
import { emptyMastery } from "../../mastery/model/mastery-state.ts";
import { observeAll } from "../../mastery/model/replay.ts";
import type { Finished } from "../../session/machine/session.ts";
import { masteryChanges } from "../../session/results/mastery-changes.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { LEVEL_STEP } from "../lookup/term-level.ts";
import { labelOf } from "../lookup/term-names.ts";

/** Which levels of the quiz's own terms it moved, from and to: a level goes by the term's own answers. */
export function Changes({ session, record }: { readonly session: Finished; readonly record: LearnerRecord }) {
  const { pack, attempts } = record;
  const changes = useMemo(() => {
    const before = attempts.filter(({ at }) => at < session.startedAt);
    const during = attempts.filter(({ at }) => at >= session.startedAt && at <= session.endedAt);
    const was = observeAll(emptyMastery(), before, pack);
    const is = observeAll(was, during, pack);
    return masteryChanges(was, is, pack, session.endedAt);
  }, [attempts, pack, session]);
  const inQuiz = termsIn(session);
  const own = changes.filter(({ term }) => inQuiz.has(term));
  return (
    <section className="part" aria-labelledby="mast">
      <header>
        <h2 id="mast">What changed</h2>{" "}
        <span className="small">
          by your answers on each term; <Link to="/mastery#levels">what the levels mean</Link>
        </span>
      </header>
      {own.length === 0 ? (
        <p className="after soft">No term of this quiz changed its level.</p>
      ) : (
        <table className="list">
          <thead className="vh">
            <tr>
              <th>Term</th>
              <th>Mastery</th>
            </tr>
          </thead>
          <tbody>
            {own.map(({ term, from, to }) => (
              <tr key={term}>
                <th scope="row">{labelOf(pack, term)}</th>
                <td>
                  <span className="soft">{from}</span> <Icon name="right" className="small" label="to" />{" "}
                  <b className={from !== "new" && LEVEL_STEP[to] < LEVEL_STEP[from] ? "bad" : undefined}>{to}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Every term that was asked, or picked, and answered. */
function termsIn({ plan, outcomes }: Finished): ReadonlySet<TermId> {
  return new Set(
    outcomes.flatMap((outcome, index) => {
      const answer = plan.items[index]?.answer;
      if (answer === undefined || outcome.result === "unanswered") return [];
      return outcome.result === "wrong" ? [answer, outcome.chosen] : [answer];
    }),
  );
}
