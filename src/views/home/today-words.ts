import type { Attempt } from "../../engine/attempt.ts";
import { BREAK_FROM_DAYS } from "../../mastery/model/constants.ts";
import { breakBefore } from "../../mastery/report/break.ts";
import type { Asked } from "../../mastery/selection/choose-next.ts";
import { reasonsFor } from "../../mastery/selection/set-reasons.ts";
import { counted, inWords, listed, sentence } from "../../ui/humanize.ts";
import { calendarDaysBetween, endOfDay } from "../../ui/local-dates.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { nameOf } from "../lookup/term-names.ts";
import { usualMinutes } from "./usual-pace.ts";

/** Why today's set is what it is, in a sentence. */
export function todaysReason(set: readonly Asked[], { mastery, pack, now }: LearnerRecord): string {
  const { due, dueInAll, fresh, kept, confused } = reasonsFor(set, mastery, pack, now, endOfDay(now));
  if (due + fresh === 0 && dueInAll === 0) return "Nothing is due: these keep what you know from fading.";
  const groups = [
    due > 0 ? `${inWords(due)} due` : "",
    fresh > 0 ? `${inWords(fresh)} new` : "",
    kept > 0 ? `${inWords(kept)} to keep fresh` : "",
  ].filter((group) => group !== "");
  const all = dueInAll === 0 ? "No term is due today." : `${sentence(counted(dueInAll, "term is", "terms are"))} due today.`;
  const against = confused && `${nameOf(pack, confused.answer)} against ${nameOf(pack, confused.chosen)}`;
  const slip = confused === null ? "" : ` ${sentence(counted(confused.count, "question sets", "questions set"))} ${against}.`;
  return `${all} These questions are on ${counted(due + fresh + kept, "term")}: ${listed(groups)}.${slip}`;
}

/** What a break did, kindly; undefined where there was none. A question answered is one, whatever its answer counts for. */
export function breakSentence({ mastery, pack, allAttempts, now }: LearnerRecord): string | undefined {
  const found = breakBefore(mastery, pack, now);
  const days = calendarDaysBetween(allAttempts.at(-1)?.at ?? now, now);
  if (found === null || days < BREAK_FROM_DAYS) return undefined;
  const { terms, faded } = found;
  const part = faded === 0 ? "none" : faded === terms ? "all" : 2 * faded > terms ? "most" : "some";
  return `Welcome back: ${counted(days, "day")} since your last question. ${sentence(part)} of the terms you were asked will have faded a little; these show what stayed.`;
}

/** "twelve questions, about nine minutes", at the learner's own pace. */
export function minutesFor(length: number, attempts: readonly Attempt[]): string {
  return `${counted(length, "question")}, about ${counted(usualMinutes(length, attempts), "minute")}`;
}

/** "About nine minutes at your pace"; who has none yet is told the time alone. */
export function aboutMinutes(length: number, attempts: readonly Attempt[]): string {
  const about = `About ${counted(usualMinutes(length, attempts), "minute")}`;
  return attempts.length === 0 ? about : `${about} at your pace`;
}
