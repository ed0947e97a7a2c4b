import { isSettled } from "./debounce.ts";
import { expireExam } from "./expire-exam.ts";
import type { Asking, Session } from "./session.ts";
import { askedUntil } from "./time-accounting.ts";

/**
 * Asks which fact decides, in place of showing the tell. The answer is not in yet: it can be changed, and `answer` confirms it. Only where
 * the tell follows each answer; ignored without a choice, and within a moment, like an answer.
 */
export function askWhichFact(session: Session, now: number): Session {
  const current = expireExam(session, now);
  if (current.state !== "asking" || current.pointing !== undefined || !isSettled(current, now)) return current;
  if (current.plan.feedback !== "each" || current.marks[current.index]?.chosen == null) return current;
  const counted = askedUntil(current, now);
  const marks = counted.marks.map((mark, index) => (index === counted.index ? { ...mark, isFactAsked: true } : mark));
  return { ...counted, marks, pointing: { fact: null }, shownAt: now };
}

/** Chooses a fact, or another one. It decides nothing yet. */
export function pointAt(session: Session, fact: string, now: number): Session {
  return whilePointing(session, now, (asking) => (asking.pointing?.fact === fact ? asking : { ...asking, pointing: { fact } }));
}

/** Back to the options, without a word on the fact. */
export function backToOptions(session: Session, now: number): Session {
  return whilePointing(session, now, ({ pointing: _, ...asking }) => ({ ...asking, shownAt: now }));
}

function whilePointing(session: Session, now: number, change: (asking: Asking) => Asking): Session {
  const current = expireExam(session, now);
  return current.state === "asking" && current.pointing !== undefined ? change(askedUntil(current, now)) : current;
}
