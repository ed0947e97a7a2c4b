import type { Attempt } from "../../engine/attempt.ts";
import { changeNumber } from "../../engine/flip-question/pose-flip.ts";
import type { TermId } from "../../engine/pack.ts";
import type { Question } from "../../engine/question.ts";
import type { Item, Plan } from "../plan/plan.ts";
import { outcomeOf } from "./grade-session.ts";
import type { Outcome, Session } from "./session.ts";

/**
 * One answered item as a fact for the log. With the tell after each answer it is there as soon as the answer is confirmed, with the
 * tell at the end once the session is finished.
 *
 * @param question as the pack has it now; undefined where the pack has it no longer
 * @returns null while it is not answered for good, or when what was chosen was not on offer
 */
export function toAttempt(session: Session, index: number, question: Shown | undefined): Attempt | null {
  const item = session.plan.items[index];
  const outcome = item === undefined ? undefined : finalOutcome(session, index, item);
  if (item === undefined || outcome === undefined || outcome.result === "unanswered") return null;
  const { frame, revision, seed, answer, flip } = item;
  const { chosen: option, answeredAt: at, spentMs: tookMs, sure, pointed } = outcome;
  const shown = offeredWith(item, option, question)?.filter((term) => couldCome(term, session.plan, item, option)) ?? null;
  if (shown === null) return null;
  const asked = { at, frame, revision, seed, answer, tookMs, mode: session.plan.kind, ...(sure && { sure }), ...(pointed && { pointed }) };
  if (flip === undefined) return { ...asked, chosen: option, offered: shown };
  // The log speaks of terms: a change that does not flip the case leaves its own term right.
  return { ...asked, chosen: option === answer ? answer : flip, offered: [answer, flip], change: changeNumber(option) };
}

/**
 * An option that the quiz's scope left out is none that the answer was told from: who knew the scope had to choose among fewer. The chosen one
 * is kept whatever it is.
 */
function couldCome(term: TermId, { possible }: Plan, { answer }: Item, chosen: TermId): boolean {
  return possible === undefined || possible.includes(term) || term === answer || term === chosen;
}

type Shown = Pick<Question, "revision" | "options">;

/**
 * Every term that was on offer. Of a question that the pack no longer has, or tells anew without the chosen term, only two are known for
 * sure: the right one and the chosen one. null when the very same question never offered the chosen one.
 */
function offeredWith({ answer, revision }: Item, chosen: TermId, question: Shown | undefined): readonly TermId[] | null {
  const offered = question?.options.map(({ term }) => term);
  if (offered?.includes(chosen)) return offered;
  return question?.revision === revision ? null : [answer, chosen];
}

function finalOutcome(session: Session, index: number, item: Item): Outcome | undefined {
  if (session.state === "finished") return session.outcomes[index];
  const mark = session.marks[index];
  return mark === undefined || session.plan.feedback === "end" ? undefined : outcomeOf(mark, item, session.plan.feedback);
}
