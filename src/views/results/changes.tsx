import { useMemo } from "react";
import { emptyMastery, observeAll } from "../../mastery/mastery.ts";
import { masteryChanges } from "../../session/mastery-changes.ts";
import type { Finished } from "../../session/session.ts";
import { Icon } from "../../ui/icon.tsx";
import { labelOf } from "../names.ts";
import { LEVEL_STEP, type LearnerRecord } from "../record.ts";

/** Which terms' levels the quiz moved, from and to. */
export function Changes({ session, record }: { readonly session: Finished; readonly record: LearnerRecord }) {
  const { pack, attempts } = record;
  const changes = useMemo(() => {
    const before = attempts.filter(({ at }) => at < session.startedAt);
    const during = attempts.filter(({ at }) => at >= session.startedAt && at <= session.endedAt);
    const was = observeAll(emptyMastery(), before, pack);
    const is = observeAll(was, during, pack);
    return masteryChanges(was, is, pack, session.endedAt);
  }, [attempts, pack, session]);
  return (
    <section className="part" aria-labelledby="mast">
      <h2 id="mast">What changed</h2>
      {changes.length === 0 ? (
        <p className="after soft">No term changed its level.</p>
      ) : (
        <table className="list">
          <thead className="vh">
            <tr>
              <th>Term</th>
              <th>Mastery</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ term, from, to }) => (
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
