import type { Attempt } from "../../engine/attempt.ts";
import type { FrameId } from "../../engine/pack.ts";

/** Whether an answer counts: for mastery, as wrong, and in every figure that the learner is shown. */
export type Counts = (attempt: Pick<Attempt, "frame">) => boolean;

export const everyAnswerCounts: Counts = () => true;

/** The one place that decides it: an answer counts unless its case is set aside. */
export function countsWithout(aside: ReadonlySet<FrameId>): Counts {
  return aside.size === 0 ? everyAnswerCounts : ({ frame }) => !aside.has(frame);
}
