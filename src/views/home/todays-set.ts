import { useMemo } from "react";
import type { Plan } from "../../session/plan/plan.ts";
import type { QuizSetup } from "../../session/plan/setup.ts";
import { startOfDay } from "../../ui/local-dates.ts";
import { type LearnerRecord, useOpenWrong } from "../lookup/learner-record.ts";
import { planOf } from "../start-quiz/start-quiz.tsx";

const TODAY_LENGTH = 12;

/** Today's quiz: the same until something is answered or another day begins. */
export function useTodaysPlan(record: LearnerRecord): Plan {
  const { pack, mastery, allAttempts: attempts, now } = record;
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
