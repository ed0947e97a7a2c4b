import { useMemo } from "react";
import { useSessions } from "../../learner/quiz-sessions/session-store.ts";
import { useSettings } from "../../learner/settings/settings-store.ts";
import type { StudyBasis } from "../../session/study/study-plan.ts";
import { calendarDaysBetween, daysLater, endOfDay, noonOf, startOfDay } from "../../ui/local-dates.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";

/** Days that are planned ahead; beyond them all that is due today has long been asked. */
const MOST_DAYS = 60;

/** What the plan is made from; null where the exam's day is past. It stays the same until another day, another answer or another setting. */
export function useStudyBasis({ pack, mastery, allAttempts, now }: LearnerRecord): StudyBasis | null {
  const examDay = useSettings((settings) => settings.examDay);
  const perDay = useSettings((settings) => settings.dailyQuestions);
  const finished = useSessions((state) => state.finished);
  const day = startOfDay(now);
  return useMemo(() => {
    const examInDays = examDay === null ? null : calendarDaysBetween(day, noonOf(examDay));
    if (examInDays !== null && examInDays < 0) return null;
    const rehearsals = finished.filter(({ session }) => session.plan.kind === "exam");
    return {
      pack,
      state: mastery,
      days: daysUntil(examInDays, day),
      examInDays,
      perDay,
      answeredToday: allAttempts.filter(({ at }) => at >= day).length,
      rehearsedDaysAgo: rehearsals.map(({ session }) => Math.max(0, calendarDaysBetween(session.endedAt, day))),
    };
  }, [pack, mastery, allAttempts, finished, examDay, perDay, day]);
}

/** The last moment of each day before the exam, or of today where its day is not known. */
function daysUntil(examInDays: number | null, day: number): number[] {
  return Array.from({ length: Math.min(examInDays ?? 1, MOST_DAYS) }, (_, index) => endOfDay(daysLater(day, index)));
}
