import type { FrameId } from "../../engine/pack.ts";
import type { Finished } from "../../session/machine/session.ts";
import type { Results } from "../../session/results/results.ts";
import { counted, inWords, sentence } from "../../ui/humanize.ts";
import { longDate } from "../../ui/local-dates.ts";
import { spokenTime } from "../../ui/timer.tsx";

/** "Eleven of twelve"; of an exam, which counts what is unanswered, "40 of 59 right". */
export function scoreOf({ plan }: Finished, { right, answered, total }: Results): string {
  if (plan.kind === "exam") return `${right} of ${total} right`;
  if (answered === 0) return "Nothing answered";
  return sentence(`${right === 0 ? "none" : inWords(right)} of ${inWords(answered)}`);
}

/** "28 November, ended by the clock, 1 hour 12 minutes used, three unanswered". */
export function howItEnded(
  { plan, endedAt, endedBy, pauses, pausedMs, usedMs }: Finished,
  { answered, total }: Results,
  now: number,
): string {
  const unanswered = total - answered;
  const isExam = plan.kind === "exam";
  const parts = [
    longDate(endedAt, now),
    endedBy === "time" ? "ended by the clock" : "",
    endedBy === "left" ? `ended after ${counted(answered, "answer")} of ${total}` : "",
    isExam ? `${spokenTime(usedMs)} used` : "",
    plan.extraTime > 0 && plan.kind !== "practice" ? `with ${plan.extraTime} % extra time` : "",
    unanswered > 0 && isExam ? `${inWords(unanswered)} unanswered` : "",
    pauses > 0 && isExam ? `paused ${pauses === 1 ? "once" : `${inWords(pauses)} times`} for ${spokenTime(pausedMs)}` : "",
  ];
  return sentence(parts.filter((part) => part !== "").join(", "));
}

/**
 * A result tells what happened in its quiz, so it counts cases that were set aside since, which nothing else does: that is said.
 *
 * @param aside the frames that are set aside
 */
export function asideSentence({ plan, outcomes }: Finished, aside: ReadonlySet<FrameId>): string {
  const count = plan.items.filter(({ frame }, index) => aside.has(frame) && outcomes[index]?.result !== "unanswered").length;
  if (count === 0) return "";
  return count === 1
    ? "The case of one answer is set aside: it counts here, and nowhere else."
    : `The cases of ${inWords(count)} answers are set aside: they count here, and nowhere else.`;
}
