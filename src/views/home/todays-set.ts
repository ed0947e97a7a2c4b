import { useMemo } from "react";
import type { Attempt } from "../../engine/attempt.ts";
import type { Asked } from "../../mastery/next.ts";
import { reasonsFor } from "../../mastery/reasons.ts";
import type { Plan } from "../../session/plan/plan.ts";
import type { QuizSetup } from "../../session/plan/setup.ts";
import { counted, inWords, listed, sentence } from "../../ui/counts.ts";
import { startOfDay } from "../../ui/days.ts";
import { nameOf } from "../names.ts";
import { planOf } from "../quiz/start.tsx";
import { type LearnerRecord, useOpenWrong } from "../record.ts";

const TODAY_LENGTH = 12;
/** Answers that the usual pace is taken from, the latest. */
export const PACE_FROM_LAST = 60;
const PACE_WITHOUT_ANSWERS_MS = 45_000;

/** Today's quiz: the same until something is answered or another day begins. */
export function useTodaysPlan(record: LearnerRecord): Plan {
  const { pack, mastery, attempts, now } = record;
  const wrong = useOpenWrong();
  const day = startOfDay(now);
  return useMemo(() => {
    const setup: QuizSetup = {
      scope: { kind: "due" },
      length: TODAY_LENGTH,
      clock: { kind: "none" },
      feedback: "each",
      seed: attempts.length,
    };
    return planOf(setup, { pack, mastery, attempts, wrong, now: Math.max(day, attempts.at(-1)?.at ?? 0) });
  }, [pack, mastery, attempts, wrong, day]);
}

/** Why today's set is what it is, in a sentence. */
export function todaysReason(set: readonly Asked[], { mastery, pack, now }: LearnerRecord): string {
  const { due, fresh, confused, weak, questions } = reasonsFor(set, mastery, pack, now);
  const parts = [
    due > 0 ? `${counted(due, "term is", "terms are")} due again` : "",
    due === 0 && confused === null && weak > 0
      ? `${inWords(weak)} of the ${inWords(questions)} ${weak === 1 ? "is" : "are"} on terms not firm yet`
      : "",
    confused === null
      ? ""
      : `${counted(confused.count, "case sets", "cases set")} ${nameOf(pack, confused.answer)} against ${nameOf(pack, confused.chosen)}`,
    fresh > 0 ? newText(fresh, due) : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "Nothing is due: these keep what you know from fading." : `${sentence(listed(parts))}.`;
}

/** "three are new", after terms were spoken of; else "three terms are new". */
function newText(fresh: number, due: number): string {
  return due > 0 ? `${inWords(fresh)} ${fresh === 1 ? "is" : "are"} new` : counted(fresh, "term is new", "terms are new");
}

/** "twelve questions, about nine minutes", at the learner's own pace. */
export function minutesFor(length: number, attempts: readonly Attempt[]): string {
  const minutes = Math.max(1, Math.round((length * usualMs(attempts)) / 60_000));
  return `${counted(length, "question")}, about ${counted(minutes, "minute")}`;
}

/** The middle time of the latest answers, feedback reading not counted. */
export function usualMs(attempts: readonly Attempt[]): number {
  const times = attempts
    .slice(-PACE_FROM_LAST)
    .map(({ tookMs }) => tookMs)
    .sort((one, other) => one - other);
  return times[Math.floor(times.length / 2)] ?? PACE_WITHOUT_ANSWERS_MS;
}
