import type { Asking, Paused, Reviewing, Unfinished } from "./session.ts";

/**
 * Moves the time since `seenAt` to where it belongs, once. A clock that went back counts nothing and is followed, so no time is ever
 * negative or counted twice.
 */
export function countedUntil(session: Unfinished, now: number): Unfinished {
  switch (session.state) {
    case "asking":
    case "reviewing":
      return runUntil(session, now);
    case "paused":
      return pausedUntil(session, now);
    case "showing":
      return { ...session, seenAt: now };
  }
}

/** Where the session's clock runs: both kinds of screen. */
export function runUntil(session: Asking | Reviewing, now: number): Asking | Reviewing {
  return session.state === "asking" ? askedUntil(session, now) : { ...session, ...usedUntil(session, now) };
}

export function askedUntil(session: Asking, now: number): Asking {
  const ran = ranSince(session.seenAt, now);
  const marks = session.marks.map((mark, index) => (index === session.index ? { ...mark, spentMs: mark.spentMs + ran } : mark));
  return { ...session, marks, ...usedUntil(session, now) };
}

export function pausedUntil(session: Paused, now: number): Paused {
  return { ...session, seenAt: now, pausedMs: session.pausedMs + ranSince(session.seenAt, now) };
}

/** The session's clock alone, for time in which no question was in view. */
export function usedUntil({ usedMs, seenAt }: Asking | Reviewing, now: number): { readonly usedMs: number; readonly seenAt: number } {
  return { usedMs: usedMs + ranSince(seenAt, now), seenAt: now };
}

/** Never negative. */
export function ranSince(seenAt: number, now: number): number {
  return Math.max(0, now - seenAt);
}
