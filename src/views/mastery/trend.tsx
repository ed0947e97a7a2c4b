import { useMemo } from "react";
import { rightFirstTime, type Week } from "../../mastery/report/weekly-accuracy.ts";
import { longDate } from "../../ui/local-dates.ts";
import { Plotted } from "../../ui/plot/plot-with-table.tsx";
import { lastWeekStarts, weekName } from "../../ui/week-starts.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { LinePlot } from "../shell/lazy-line-plot.tsx";

const MOST_WEEKS = 12;
/** Below this many answers a share is shown as a count. */
const FEWEST_FOR_PERCENT = 20;

/** The share of stories right the first time, week by week. */
export function Trend({ record }: { readonly record: LearnerRecord }) {
  const weeks = useWeeks(record);
  const practised = weeks.filter(({ answers }) => answers > 0);
  return (
    <section className="part" aria-labelledby="trend">
      <header>
        <h2 id="trend">Right first time</h2> <span className="small">share of each week’s new cases</span>
      </header>
      {practised.length < 2 ? (
        <p className="after">
          <b>Too early to tell.</b> The line begins with your second week of new cases.
        </p>
      ) : (
        <>
          <p className="after">{trendSentence(practised, record.now)}</p>
          <Plotted
            columns={["Week of", "Right first time", "Share"]}
            rows={weeks.map((week) => [weekName(week.from), `${week.right} of ${week.answers}`, percentText(week)])}
          >
            <LinePlot
              name="Share of new cases right first time, week by week"
              points={weeks.map((week) => ({
                label: weekName(week.from),
                value: week.answers === 0 ? null : week.right / week.answers,
                text: shareText(week),
              }))}
            />
          </Plotted>
        </>
      )}
    </section>
  );
}

/** The weeks since the first answer, as far back as is shown. */
function useWeeks({ attempts, now }: LearnerRecord): readonly Week[] {
  const starts = lastWeekStarts(MOST_WEEKS, now);
  const thisWeek = starts.at(-1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the weeks are others only when another week began.
  const weeks = useMemo(() => rightFirstTime(attempts, starts), [attempts, thisWeek]);
  return weeks.slice(weeks.findIndex(({ answers }) => answers > 0));
}

/** "Right first time: 73% of 84 new cases so far this week, 44% of 90 in the week of 28 September." */
export function trendSentence(practised: readonly Week[], now: number): string {
  const [first, last] = [practised[0], practised.at(-1)];
  if (first === undefined || last === undefined) return "";
  const [thisWeek] = lastWeekStarts(1, now);
  const latest = last.from === thisWeek ? "so far this week" : `in the week of ${longDate(last.from, now)}`;
  return `Right first time: ${countedShare(last)} ${last.answers === 1 ? "new case" : "new cases"} ${latest}, ${countedShare(first)} in the week of ${longDate(first.from, now)}.`;
}

function countedShare(week: Week): string {
  return week.answers < FEWEST_FOR_PERCENT ? shareText(week) : `${shareText(week)} of ${week.answers}`;
}

function shareText(week: Week): string {
  return week.answers < FEWEST_FOR_PERCENT ? `${week.right} of ${week.answers}` : percentText(week);
}

function percentText({ right, answers }: Week): string {
  return answers === 0 ? "–" : `${Math.round((100 * right) / answers)}%`;
}
