import type { Pointed } from "../../engine/attempt.ts";
import { isSettled } from "./debounce.ts";
import { expireExam } from "./expire-exam.ts";
import { finish } from "./grade-session.ts";
import type { Asking, Reviewing, Session, Showing } from "./session.ts";
import { askedUntil, countedUntil, runUntil } from "./time-accounting.ts";

/**
 * Confirms the choice. With the tell after each answer it is final and its tell is shown; with the tell at the end the next question
 * comes, after the last one the list before submitting. Nothing happens without a choice, or within a moment of the question's coming
 * into view: a double press answers once.
 *
 * @param pointed what was pointed at, where the learner was asked which fact decides and said so
 */
export function answer(session: Session, now: number, pointed?: Pointed): Session {
  const current = expireExam(session, now);
  if (current.state !== "asking" || !isSettled(current, now)) return current;
  if (current.marks[current.index]?.chosen == null) return current;
  return current.plan.feedback === "each" ? shown(current, now, pointed) : next(current, now);
}

/** On to the next question: from a shown tell, or past a question that may be answered later. Ignored within a moment, like an answer. */
export function advance(session: Session, now: number): Session {
  const current = expireExam(session, now);
  if ((current.state !== "asking" && current.state !== "showing") || !isSettled(current, now)) return current;
  if (current.state === "asking") return current.plan.feedback === "end" ? next(current, now) : current;
  return onward(current, now);
}

/** On to the next question, past one that can't be shown and so not be answered either. Ignored within a moment, like an answer. */
export function passOver(session: Session, now: number): Session {
  const current = expireExam(session, now);
  if (current.state !== "asking" || current.plan.feedback === "end") return advance(current, now);
  return isSettled(current, now) ? onward(askedUntil(current, now), now) : current;
}

/** Straight to a question, where answers can still be changed. */
export function goTo(session: Session, index: number, now: number): Session {
  const current = expireExam(session, now);
  if (current.state !== "asking" && current.state !== "reviewing") return current;
  if (current.plan.feedback === "each" || current.plan.items[index] === undefined) return current;
  if (current.state === "asking" && current.index === index) return current;
  return ask(runUntil(current, now), index, now);
}

/** To the list of unanswered and flagged questions, where answers can still be changed. */
export function review(session: Session, now: number): Session {
  const current = expireExam(session, now);
  return current.state === "asking" && current.plan.feedback === "end" ? list(current, now) : current;
}

/** Hands in a session whose tells come at the end. Ignored within a moment of the list's coming into view. */
export function submit(session: Session, now: number): Session {
  const current = expireExam(session, now);
  if ((current.state !== "asking" && current.state !== "reviewing") || current.plan.feedback === "each") return current;
  return isSettled(current, now) ? finish(runUntil(current, now), now, "submitted") : current;
}

/** Ends the session with what is answered. */
export function leave(session: Session, now: number): Session {
  const current = expireExam(session, now);
  if (current.state === "finished") return current;
  return finish(countedUntil(current, now), now, "left");
}

function shown(session: Asking, now: number, pointed: Pointed | undefined): Showing {
  const { pointing, ...counted } = askedUntil(session, now);
  const said = pointing === undefined || pointed === undefined ? {} : { pointed };
  const marks = counted.marks.map((mark, index) => (index === session.index ? { ...mark, answeredAt: now, ...said } : mark));
  return { ...counted, state: "showing", marks, shownAt: now };
}

function onward(session: Asking | Showing, now: number): Session {
  return isAtLast(session) ? finish(session, now, "done") : ask(session, session.index + 1, now);
}

function next(session: Asking, now: number): Session {
  return isAtLast(session) ? list(session, now) : ask(askedUntil(session, now), session.index + 1, now);
}

function isAtLast({ index, plan }: Asking | Showing): boolean {
  return index >= plan.items.length - 1;
}

function list(session: Asking, now: number): Reviewing {
  return { ...askedUntil(session, now), state: "reviewing", shownAt: now };
}

function ask({ pointing: _, ...session }: Asking | Showing | Reviewing, index: number, now: number): Asking {
  return { ...session, state: "asking", index, seenAt: now, shownAt: now };
}
