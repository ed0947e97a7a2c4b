import { startOfDay } from "../../ui/days.ts";
import { variables } from "../../ui/level-line.tsx";
import type { LearnerRecord } from "../record.ts";

const WEEKS = 6;
const WEEK_MS = 7 * 86_400_000;
/** Below this many answers a share is shown as a count. */
const FEWEST_FOR_PERCENT = 20;
const LOW = 0.4;

interface Week {
  readonly from: number;
  readonly answers: number;
  readonly right: number;
}

/** The share of answers right, week by week. */
export function Trend({ record: { attempts, now } }: { readonly record: LearnerRecord }) {
  const weeks = weeksOf(attempts, now).filter(({ answers }) => answers > 0);
  return (
    <section className="part" aria-labelledby="trend">
      <header>
        <h2 id="trend">Right answers</h2> <span className="small">share of each week’s answers</span>
      </header>
      {weeks.length < 2 ? (
        <p className="after">
          <b>Too early to tell.</b> The line begins with your second week.
        </p>
      ) : (
        <Line weeks={weeks} />
      )}
    </section>
  );
}

function Line({ weeks }: { readonly weeks: readonly Week[] }) {
  const heights = weeks.map(({ right, answers }) => Math.max(0, (right / answers - LOW) / (1 - LOW)));
  const points = heights.map((height, index) => `${(index * 100) / (weeks.length - 1)},${100 * (1 - height)}`);
  return (
    <figure className="trend" style={variables({ "--weeks": weeks.length })}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <polyline points={points.join(" ")} fill="none" stroke="var(--ink)" strokeWidth="2" vectorEffect="non-scaling-stroke" />
      </svg>
      <ol>
        {weeks.map((week, index) => (
          <li key={week.from} style={variables({ "--v": heights[index] ?? 0 })}>
            <span className="vh">Week of </span>
            {new Date(week.from).toLocaleDateString("en-GB", { day: "numeric", month: "short" })} <b>{shareText(week)}</b>
          </li>
        ))}
      </ol>
    </figure>
  );
}

function shareText({ right, answers }: Week): string {
  return answers < FEWEST_FOR_PERCENT ? `${right} of ${answers}` : `${Math.round((100 * right) / answers)}%`;
}

function weeksOf(attempts: LearnerRecord["attempts"], now: number): Week[] {
  const monday = startOfDay(now) - ((new Date(now).getDay() + 6) % 7) * 86_400_000;
  const weeks = Array.from({ length: WEEKS }, (_, index) => ({ from: monday - (WEEKS - 1 - index) * WEEK_MS, answers: 0, right: 0 }));
  for (let index = attempts.length - 1; index >= 0; index--) {
    const attempt = attempts[index];
    const week = attempt === undefined ? undefined : weeks.findLast(({ from }) => attempt.at >= from);
    if (attempt === undefined || week === undefined) break;
    week.answers += 1;
    if (attempt.chosen === attempt.answer) week.right += 1;
  }
  return weeks;
}
