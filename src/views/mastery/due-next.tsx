import { isDue } from "../../mastery/selection/set-reasons.ts";
import { counted, inWords, listed, sentence } from "../../ui/humanize.ts";
import { calendarDaysBetween, dayName, endOfDay, startOfDay } from "../../ui/local-dates.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { masteryOf } from "../lookup/term-level.ts";
import { nameOf } from "../lookup/term-names.ts";

const DAYS_SHOWN = 4;
const NAMES_SHOWN = 8;

interface Day {
  readonly day: number;
  readonly names: readonly string[];
}

/** Which terms come back, day by day. What is overdue is due today. */
export function DueNext({ record }: { readonly record: LearnerRecord }) {
  const { pack, now } = record;
  const days = daysOf(record);
  const [shown, later] = [days.slice(0, DAYS_SHOWN), days.slice(DAYS_SHOWN)];
  const laterTerms = later.reduce((sum, { names }) => sum + names.length, 0);
  return (
    <section className="part" aria-labelledby="due">
      <header>
        <h2 id="due">Due next</h2> <span className="small">when a term is likely to begin to fade</span>
      </header>
      {days.length === 0 ? (
        <p className="after">
          <b>Nothing yet.</b> A term gets its day once it was asked.
        </p>
      ) : (
        <>
          <p className="after">{dueSentence(days, pack.terms.length, now)}</p>
          <table className="list due">
            <thead className="vh">
              <tr>
                <th>Day</th>
                <th>Terms</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ day, names }) => (
                <tr key={day}>
                  <th scope="row">{sentence(dayName(day, now))}</th>
                  <td>{someOf(names)}</td>
                </tr>
              ))}
              {laterTerms === 0 ? null : (
                <tr>
                  <th scope="row">Later</th>
                  <td>{counted(laterTerms, "term")}</td>
                </tr>
              )}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function daysOf(record: LearnerRecord): readonly Day[] {
  const byDay = new Map<number, string[]>();
  for (const { id } of record.pack.terms) {
    const { dueAt } = masteryOf(record, id);
    if (dueAt === null) continue;
    const day = startOfDay(isDue({ dueAt }, endOfDay(record.now)) ? record.now : dueAt);
    byDay.set(day, [...(byDay.get(day) ?? []), nameOf(record.pack, id)]);
  }
  return [...byDay].sort(([one], [other]) => one - other).map(([day, names]) => ({ day, names }));
}

/** "drift, outage, canary and 14 more". */
function someOf(names: readonly string[]): string {
  if (names.length <= NAMES_SHOWN) return names.join(", ");
  return `${names.slice(0, NAMES_SHOWN - 1).join(", ")} and ${inWords(names.length - NAMES_SHOWN + 1)} more`;
}

/** "Five terms are due today, three tomorrow and 17 later; six were not asked yet." */
function dueSentence(days: readonly Day[], terms: number, now: number): string {
  const on = (wanted: (away: number) => boolean) =>
    days.filter(({ day }) => wanted(calendarDaysBetween(now, day))).reduce((sum, { names }) => sum + names.length, 0);
  const due = [
    { when: "today", count: on((away) => away === 0) },
    { when: "tomorrow", count: on((away) => away === 1) },
    { when: "later", count: on((away) => away > 1) },
  ].filter(({ count }) => count > 0);
  const parts = due.map(({ when, count }, index) =>
    index === 0 ? `${counted(count, "term is", "terms are")} due ${when}` : `${inWords(count)} ${when}`,
  );
  const missing = terms - due.reduce((sum, { count }) => sum + count, 0);
  return sentence(`${listed(parts)}${missing === 0 ? "" : `; ${counted(missing, "was", "were")} not asked yet`}.`);
}
