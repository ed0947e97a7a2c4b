import { counted, listed } from "../../ui/counts.ts";
import { calendarDaysBetween, startOfDay } from "../../ui/days.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { PACE_FROM_LAST, usualMs } from "./todays-set.ts";

const WEEK = 7;

/** Beside today's set: the week and the pace. */
export function Margin({ record }: { readonly record: LearnerRecord }) {
  const { exam } = record.pack;
  const examPace = (exam.minutes * 60) / exam.questions;
  return (
    <aside className="margin" aria-label="Your pace">
      <Week record={record} />
      <section>
        <h2>Pace</h2>
        <p>{Math.round(usualMs(record.attempts) / 1000)} s a question</p>
        <p className="small">
          Half of your last {counted(Math.min(PACE_FROM_LAST, record.attempts.length), "answer")} took no longer
          <br />
          The exam allows {Math.floor(examPace / 60)} min {Math.round(examPace % 60)} s
        </p>
      </section>
    </aside>
  );
}

/** A day was practised whatever its answers count for. */
function Week({ record: { allAttempts: attempts, now } }: { readonly record: LearnerRecord }) {
  const today = startOfDay(now);
  const practised = new Set<number>();
  for (let index = attempts.length - 1; index >= 0; index--) {
    const ago = calendarDaysBetween(attempts[index]?.at ?? 0, today);
    if (ago >= WEEK) break;
    practised.add(ago);
  }
  const days = Array.from({ length: WEEK }, (_, index) => WEEK - 1 - index).map((ago) => ({
    ago,
    name: new Date(today - ago * 86_400_000 + 43_200_000).toLocaleDateString("en-GB", { weekday: "long" }),
    on: practised.has(ago),
  }));
  const names = days.filter(({ on }) => on).map(({ ago, name }) => (ago === 0 ? "today" : name));
  const label = names.length === 0 ? "Not practised in the last 7 days" : `Practised ${listed(names)}: ${names.length} of the last 7 days`;
  return (
    <section>
      <h2>This week</h2>
      <div className="week" role="img" aria-label={label}>
        {days.map(({ ago, name, on }) => (
          <span key={ago} className={on ? "on" : undefined}>
            {name.charAt(0)}
            <i />
          </span>
        ))}
      </div>
    </section>
  );
}
