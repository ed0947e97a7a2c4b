import { canPointAtTell } from "../../engine/generate/pointable-facts.ts";
import type { Posed } from "../../engine/question.ts";
import { randomFrom } from "../../engine/random.ts";
import { useAttempts } from "../../learner/attempt-log/attempts-store.ts";
import { now } from "../../learner/clock/clock.ts";
import { shouldAskWhichFact } from "../../mastery/selection/ask-which-fact.ts";
import type { Asking } from "../../session/machine/session.ts";

/**
 * Whether the answer that is being confirmed is followed by the question which fact decides. As the answer can still be changed then, this must
 * not tell which option is right: it rests on the term that was chosen, and on whether what decides can be pointed at in all twins alike.
 */
export function asksWhichFact({ plan, marks, index }: Asking, posed: Posed | undefined): boolean {
  const chosen = marks[index]?.chosen ?? null;
  if (plan.whichFact === undefined || chosen === null || posed === undefined || posed.question.flip !== undefined) return false;
  if (!canPointAtTell(posed)) return false;
  const { mastery } = useAttempts.getState();
  return shouldAskWhichFact(plan.whichFact, chosen, mastery, now(), randomFrom("which fact", plan.seed, index));
}
