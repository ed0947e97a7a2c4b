import type { Feedback, Item, Mark } from "../plan/plan.ts";
import { DEBOUNCE_MS } from "./debounce.ts";
import type { EndedBy, Finished, Outcome, Unfinished } from "./session.ts";

/** The session as it stands, over. Its time must be counted up to `endedAt` already. */
export function finish(session: Unfinished, endedAt: number, endedBy: EndedBy): Finished {
  const { plan, startedAt, usedMs, pausedMs, pauses } = session;
  const outcomes = session.marks.flatMap((mark, index) => {
    const item = plan.items[index];
    return item === undefined ? [] : [outcomeOf(mark, item, plan.feedback)];
  });
  return { state: "finished", plan, startedAt, endedAt, endedBy, usedMs, pausedMs, pauses, outcomes };
}

/**
 * How a question stands. Where every choice is at once the answer, one made on a question that was in view for less than a moment
 * doesn't count.
 */
export function outcomeOf({ chosen, answeredAt, spentMs, flagged, sure, pointed }: Mark, item: Item, feedback: Feedback): Outcome {
  const tooBrief = feedback === "end" && spentMs < DEBOUNCE_MS;
  if (chosen === null || answeredAt === null || tooBrief) return { result: "unanswered", spentMs, flagged };
  const said = { ...(sure && { sure }), ...(pointed && { pointed }) };
  return { result: chosen === item.answer ? "right" : "wrong", chosen, answeredAt, spentMs, flagged, ...said };
}
