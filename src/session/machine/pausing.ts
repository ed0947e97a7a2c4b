import { expireExam } from "./expire-exam.ts";
import type { Session } from "./session.ts";
import { pausedUntil, runUntil } from "./time-accounting.ts";

/** Stops every clock, the exam's too; the result says how often and how long. While a tell is shown no clock runs anyway. */
export function pause(session: Session, now: number): Session {
  const current = expireExam(session, now);
  if (current.state !== "asking" && current.state !== "reviewing") return current;
  const { state: from, shownAt: _, ...open } = runUntil(current, now);
  return { ...open, state: "paused", from, pauses: open.pauses + 1 };
}

/** Goes on where it was paused. */
export function unpause(session: Session, now: number): Session {
  if (session.state !== "paused") return session;
  const { from, ...open } = pausedUntil(session, now);
  return { ...open, state: from, shownAt: now };
}
