import { Link } from "react-router";
import type { OpenWrong } from "../../mastery/confusions/open-mistakes.ts";
import { flipsAnsweredWrong } from "../../mastery/report/flips-answered-wrong.ts";
import { counted, sentence } from "../../ui/humanize.ts";
import { calendarDaysBetween, dayKey, dayName, endOfDay, startOfDay } from "../../ui/local-dates.ts";
import { missedFlipsText, mixUpText } from "../lookup/confusion.tsx";
import { type LearnerRecord, useOpenReasons, useOpenWrong } from "../lookup/learner-record.ts";
import { useStart } from "../start-quiz/start-quiz.tsx";
import { Row } from "./row.tsx";

/** Days after which it is no longer spoken of. */
const LATEST_DAYS = 6;
const NAMED_MOST = 2;

/** How the last day before today went, and what was missed on it that is not yet put right. */
export function LastDay({ record }: { readonly record: LearnerRecord }) {
  const { attempts, now } = record;
  const start = useStart(record);
  const open = useOpenWrong();
  const openReasons = useOpenReasons();
  const last = attempts.findLast(({ at }) => at < startOfDay(now));
  if (last === undefined || calendarDaysBetween(last.at, now) > LATEST_DAYS) return null;
  const isOfDay = ({ at }: { readonly at: number }) => at >= startOfDay(last.at) && at <= endOfDay(last.at);
  const given = attempts.filter(isOfDay);
  const right = given.filter(({ answer, chosen }) => answer === chosen).length;
  const missed = open.map((mixUp) => ({ ...mixUp, attempts: mixUp.attempts.filter(isOfDay) })).filter((mixUp) => mixUp.attempts.length > 0);
  const left = {
    reasons: openReasons.flatMap(({ attempts: wrong }) => wrong.filter(isOfDay)).length,
    flips: flipsAnsweredWrong(given).length,
  };
  return (
    <Row when={sentence(dayName(last.at, now))} why={<Missed missed={missed} left={left} record={record} on={dayKey(last.at)} />}>
      {`${right} of ${given.length} right`}
      {missed.length === 0 ? null : (
        <>
          {", "}
          <button type="button" className="btn link" onClick={() => start.retry(missed)}>
            retry what you missed
          </button>
        </>
      )}
      {start.dialog}
    </Row>
  );
}

interface MissedProps {
  readonly missed: readonly OpenWrong[];
  /** What is no confusion: right answers whose wrong reason is not put right, and flips that went wrong. */
  readonly left: { readonly reasons: number; readonly flips: number };
  readonly record: LearnerRecord;
  /** The day, as an address names it. */
  readonly on: string;
}

function Missed({ missed, left, record: { pack }, on }: MissedProps) {
  const count = missed.reduce((sum, { attempts }) => sum + attempts.length, 0);
  if (count === 0) return withoutConfusion(left);
  const named = missed.slice(0, NAMED_MOST).map((mixUp) => mixUpText({ ...mixUp, pack }));
  const rest = missed.length - named.length;
  return (
    <>
      {`${named.join("; ")}${rest === 0 ? "" : `; and ${counted(rest, "other confusion")}`}. `}
      <Link to={`/history?kind=wrong&from=${on}&to=${on}`}>See all that day’s wrong answers</Link>
    </>
  );
}

/** What is left of a day without a confusion that waits to be put right. */
function withoutConfusion({ reasons, flips }: MissedProps["left"]): string {
  const parts = [
    reasons === 0
      ? ""
      : `${sentence(counted(reasons, "right answer"))} had the wrong reason, and ${reasons === 1 ? "waits" : "wait"} under Review.`,
    flips === 0 ? "" : missedFlipsText(flips),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "Nothing of it is left to put right." : parts.join(" ");
}
