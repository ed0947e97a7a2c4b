import type { TermId } from "../../engine/pack.ts";
import { likelyRange } from "../../mastery/report/likely-range.ts";
import type { Known } from "../../mastery/report/term-history.ts";
import { counted } from "../../ui/humanize.ts";
import { longDate } from "../../ui/local-dates.ts";
import { Plotted } from "../../ui/plot/plot-with-table.tsx";
import { lastWeekStarts, weekName } from "../../ui/week-starts.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { masteryOf } from "../lookup/term-level.ts";
import { labelOf } from "../lookup/term-names.ts";
import { LinePlot } from "../shell/lazy-line-plot.tsx";
import { useHistory } from "./use-history.ts";

const MOST_WEEKS = 12;

interface TermTrendProps {
  readonly term: TermId;
  readonly record: LearnerRecord;
}

/** How the term's estimate went, week by week, and how sure it was. */
export function TermTrend({ term, record }: TermTrendProps) {
  const weeks = weeksSince(record.attempts.find(({ answer, change }) => answer === term && change === undefined)?.at, record.now);
  const history = useHistory(
    term,
    weeks.slice(1).map((start) => start - 1),
    record,
  );
  return (
    <section className="part" aria-labelledby="trend">
      <header>
        <h2 id="trend">How it went</h2> <span className="small">Share right to expect on a new case, an estimate</span>
      </header>
      {weeks.length < 2 ? (
        <p className="after">
          <b>Too early to tell.</b> The line begins with this term’s second week.
        </p>
      ) : (
        <TrendLine term={term} record={record} weeks={weeks} past={history} />
      )}
    </section>
  );
}

interface TrendLineProps extends TermTrendProps {
  /** When each week began; the last is this one. */
  readonly weeks: readonly number[];
  /** What was known at the end of each but the last; missing while it is counted. */
  readonly past: readonly Known[] | undefined;
}

function TrendLine({ term, record, weeks, past }: TrendLineProps) {
  const mastery = masteryOf(record, term);
  const today: Known = { ...likelyRange(mastery), at: record.now, answers: mastery.answers };
  const points = [...(past ?? []), today].map((known, index) => ({ ...known, week: weeks[index] ?? 0, label: labelAt(weeks, index) }));
  const first = past?.[0];
  return (
    <>
      <p className="after">
        {first === undefined ? "Going through your answers …" : trendSentence(first, today, weeks[0] ?? 0, record.now)}
      </p>
      {first === undefined ? null : (
        <Plotted
          columns={["End of the week of", "Estimate", "Likely range", "Answers until then"]}
          rows={points.map(({ label, p, low, high, answers }) => [label, percent(p), rangeText({ low, high }), String(answers)])}
        >
          <LinePlot
            name={`${labelOf(record.pack, term)}: share right to expect, with its likely range, week by week`}
            points={points.map(({ label, p, low, high }) => ({ label, value: p, text: percent(p), range: { low, high } }))}
          />
        </Plotted>
      )}
    </>
  );
}

/** "Now about 72%, likely 58 to 84%, from 31 answers. At the end of the week of 28 September it was about 40%, from two." */
function trendSentence(first: Known, today: Known, firstWeek: number, now: number): string {
  const is = `Now about ${percent(today.p)}, likely ${rangeText(today)}, from ${counted(today.answers, "answer")}.`;
  const was = `about ${percent(first.p)}, likely ${rangeText(first)}, from ${counted(first.answers, "answer")}`;
  return `${is} At the end of the week of ${longDate(firstWeek, now)} it was ${was}.`;
}

/** The weeks since this one's, at most twelve; none where there was no answer. */
function weeksSince(firstAt: number | undefined, now: number): readonly number[] {
  if (firstAt === undefined) return [];
  const starts = lastWeekStarts(MOST_WEEKS, now);
  return starts.slice(
    Math.max(
      0,
      starts.findLastIndex((start) => start <= firstAt),
    ),
  );
}

function labelAt(weeks: readonly number[], index: number): string {
  return index === weeks.length - 1 ? "now" : weekName(weeks[index] ?? 0);
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}

function rangeText({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${Math.round(100 * low)} to ${percent(high)}`;
}
