import type { Attempt } from "../engine/attempt.ts";
import type { TermId } from "../engine/pack.ts";
import { outcomeOf } from "./finish.ts";
import type { Item } from "./plan.ts";
import type { Outcome, Session } from "./session.ts";

/**
 * One answered item as a fact for the log. With the tell after each answer it is there as soon as the answer is confirmed, with the
 * tell at the end once the session is finished.
 *
 * @param options every term that the question offered
 * @returns null while it is not answered for good, or when what was chosen was not on offer
 */
export function attemptFor(session: Session, index: number, options: readonly TermId[]): Attempt | null {
  const item = session.plan.items[index];
  const outcome = item === undefined ? undefined : finalOutcome(session, index, item);
  if (item === undefined || outcome === undefined || outcome.result === "unanswered" || !options.includes(outcome.chosen)) return null;
  const { frame, revision, seed, answer } = item;
  const { chosen, answeredAt: at, spentMs: tookMs, sure } = outcome;
  return { at, frame, revision, seed, answer, chosen, offered: [...options], tookMs, mode: session.plan.kind, ...(sure && { sure }) };
}

function finalOutcome(session: Session, index: number, item: Item): Outcome | undefined {
  if (session.state === "finished") return session.outcomes[index];
  const mark = session.marks[index];
  return mark === undefined || session.plan.feedback === "end" ? undefined : outcomeOf(mark, item, session.plan.feedback);
}
