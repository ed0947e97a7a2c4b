import type { Finished } from "../machine/session.ts";
import type { Plan } from "../plan/plan.ts";

export interface TimeTaken {
  /** Over the answered questions; null when none was. */
  readonly averageMs: number | null;
  /** What a question may take: the pace, or an exam's time shared among its questions; null without a clock. */
  readonly paceMs: number | null;
  /** Answered questions that took longer than the pace. */
  readonly overPace: number;
  /** Time in view of any question, answered or not. */
  readonly spentMs: number;
}

export function timeTaken({ plan, outcomes }: Finished): TimeTaken {
  const paceMs = paceOf(plan);
  const answered = outcomes.filter(({ result }) => result !== "unanswered").map(({ spentMs }) => spentMs);
  return {
    averageMs: answered.length === 0 ? null : sum(answered) / answered.length,
    paceMs,
    overPace: paceMs === null ? 0 : answered.filter((spentMs) => spentMs > paceMs).length,
    spentMs: sum(outcomes.map(({ spentMs }) => spentMs)),
  };
}

function paceOf({ clock, items }: Plan): number | null {
  if (clock.kind === "pace") return clock.perQuestionMs;
  return clock.kind === "exam" && items.length > 0 ? clock.totalMs / items.length : null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
