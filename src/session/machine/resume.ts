import { examTimeLeft, expireExam } from "./expire-exam.ts";
import { finish } from "./grade-session.ts";
import type { Asking, Reviewing, Session } from "./session.ts";
import { countedUntil, usedUntil } from "./time-accounting.ts";

/** The heartbeat: counts the time so far, so that a crash loses no more than what came after. A few seconds apart is enough. */
export function touch(session: Session, now: number): Session {
  const current = expireExam(session, now);
  if (current.state === "finished" || current.state === "showing" || current.seenAt === now) return current;
  return countedUntil(current, now);
}

/**
 * The session as a page finds it: after a reload, a crash or a closed tab. Time without a page is no time on a question. It does run
 * off an exam's clock, and an exam that ran out meanwhile is over since its deadline. A clock that was set back meanwhile takes and
 * gives nothing: what was left when the session was last kept is left now.
 */
export function reopen(session: Session, now: number): Session {
  switch (session.state) {
    case "asking":
    case "reviewing":
      return reopened(session, now);
    case "showing":
      return { ...session, seenAt: now, shownAt: now };
    case "paused":
      return countedUntil(session, now);
    case "finished":
      return session;
  }
}

function reopened(session: Asking | Reviewing, now: number): Session {
  const left = examTimeLeft(session);
  if (left === null) return { ...session, seenAt: now, shownAt: now };
  const deadline = session.seenAt + Math.max(0, left);
  if (now >= deadline) return finish({ ...session, ...usedUntil(session, deadline) }, deadline, "time");
  return { ...session, ...usedUntil(session, now), shownAt: now };
}
