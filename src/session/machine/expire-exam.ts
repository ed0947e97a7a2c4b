import { finish } from "./grade-session.ts";
import type { Asking, Reviewing, Session } from "./session.ts";
import { ranSince, runUntil } from "./time-accounting.ts";

/** Ends an exam whose time is over. What was answered before its deadline counts; any other session comes back as it is. */
export function expireExam(session: Session, now: number): Session {
  if (session.state !== "asking" && session.state !== "reviewing") return session;
  const left = examTimeLeft(session);
  if (left === null || ranSince(session.seenAt, now) < left) return session;
  const deadline = session.seenAt + Math.max(0, left);
  return finish(runUntil(session, deadline), deadline, "time");
}

/** Ms that an exam had left when its time was last counted; null without an exam's clock. */
export function examTimeLeft({ plan, usedMs }: Asking | Reviewing): number | null {
  return plan.kind === "exam" ? plan.clock.totalMs - usedMs : null;
}
