import { sentence } from "../../ui/counts.ts";
import { dayName, startOfDay } from "../../ui/days.ts";
import { nameOf } from "../names.ts";
import { type LearnerRecord, masteryOf } from "../record.ts";

const DAYS_SHOWN = 4;

/** Which terms come back, day by day. */
export function DueNext({ record }: { readonly record: LearnerRecord }) {
  const { pack, now } = record;
  const byDay = new Map<number, string[]>();
  for (const { id } of pack.terms) {
    const { dueAt } = masteryOf(record, id);
    if (dueAt === null) continue;
    const day = startOfDay(Math.max(dueAt, now));
    byDay.set(day, [...(byDay.get(day) ?? []), nameOf(pack, id)]);
  }
  const days = [...byDay].sort(([one], [other]) => one - other).slice(0, DAYS_SHOWN);
  return (
    <section className="part" aria-labelledby="due">
      <h2 id="due">Due next</h2>
      {days.length === 0 ? (
        <p className="after">
          <b>Nothing yet.</b> A term gets its day once it was asked.
        </p>
      ) : (
        <table className="list due">
          <thead className="vh">
            <tr>
              <th>Day</th>
              <th>Terms</th>
            </tr>
          </thead>
          <tbody>
            {days.map(([day, names]) => (
              <tr key={day}>
                <th scope="row">{sentence(dayName(day, now))}</th>
                <td>{names.join(", ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
