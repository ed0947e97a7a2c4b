import { SURENESS_HALF_LIFE_DAYS } from "../../mastery/model/constants.ts";
import { counted } from "../../ui/humanize.ts";
import { calendarDaysBetween } from "../../ui/local-dates.ts";

/** Answers below which an estimate has little to go by. */
const FEW = 3;

/** What an estimate rests on: "31 answers", "three answers, the last one 25 days ago"; the age is told once answers count for half. */
export function basisOf(answers: number, lastAt: number, now: number): string {
  const from = counted(answers, "answer");
  const days = calendarDaysBetween(lastAt, now);
  if (answers < FEW) return `${from}, which is little to go by`;
  return days < SURENESS_HALF_LIFE_DAYS ? from : `${from}, the last one ${days} days ago`;
}
