import type { Pack } from "../../engine/pack.ts";
import { useSettings } from "../../learner/settings/settings-store.ts";
import { counted, inWords, listed } from "../../ui/humanize.ts";
import { calendarDaysBetween, daysLater, startOfDay } from "../../ui/local-dates.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { examMinutes } from "../lookup/setup-sentence.ts";
import { PACE_FROM_LAST, usualMs } from "./usual-pace.ts";

const WEEK = 7;

/** Beside today's set: the week and the pace. */
export function PractisedDaysAndPace({ record }: { readonly record: LearnerRecord }) {
  const extraTime = useSettings((settings) => settings.extraTime);
  return (
    <aside className="margin" aria-label="Your pace">
      <Week record={record} />
      <section>
        <h2>Pace</h2>
        <p>{`${Math.round(usualMs(record.attempts) / 1000)} s a question`}</p>
        <p className="small">
          {paceBasis(record.attempts.length)}
          <br />
          {examPace(record.pack, extraTime)}
        </p>
      </section>
    </aside>
  );
}

/** What the pace is taken from. */
function paceBasis(answers: number): string {
  if (answers === 0) return "A guess, until an answer counts";
  return answers === 1
    ? "As long as your one answer took"
    : `Half of your last ${counted(Math.min(PACE_FROM_LAST, answers), "answer")} took no longer`;
}

function examPace({ exam }: Pack, extraTime: number): string {
  const seconds = Math.round((examMinutes(exam, extraTime) * 60) / exam.questions);
  return `A rehearsal allows ${Math.floor(seconds / 60)} min ${seconds % 60} s`;
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
    name: new Date(daysLater(today, -ago)).toLocaleDateString("en-GB", { weekday: "long" }),
    on: practised.has(ago),
  }));
  const names = days.filter(({ on }) => on).map(({ ago, name }) => (ago === 0 ? "today" : name));
  const label = names.length === 0 ? "Not practised in the last 7 days" : `Practised ${listed(names)}: ${names.length} of the last 7 days`;
  return (
    <section>
      <h2>The last {inWords(WEEK)} days</h2>
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
