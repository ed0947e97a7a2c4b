import type { Mark, TimedPlan } from "../plan/plan.ts";
import type { Asking, ExamWarning, Session } from "./session.ts";
import { ranSince } from "./time-accounting.ts";

/** What a clock shows. A pace's `leftMs` is negative once it is over, since a pace takes no question away; an exam's never is. */
export type Remaining =
  | { readonly kind: "none" }
  | { readonly kind: "pace"; readonly leftMs: number }
  | { readonly kind: "exam"; readonly leftMs: number };

/** What a clock calls attention to, once each: the last 10 s of a pace; 10 minutes and 1 minute of an exam. */
export type TimeWarning = "last10s" | ExamWarning;

/** What a pace is longer where it was asked which fact decides, before extra time. */
export const POINTING_MS = 15_000;
const LAST_SECONDS_MS = 10_000;
const EXAM_WARNINGS: readonly { readonly kind: ExamWarning; readonly leftMs: number }[] = [
  { kind: "1min", leftMs: 60_000 },
  { kind: "10min", leftMs: 600_000 },
];

/** The time left as of now. It stands still while a tell is shown and in a pause; a finished session has no clock. */
export function remaining(session: Session, now: number): Remaining {
  if (session.state === "finished" || session.plan.kind === "practice") return { kind: "none" };
  const { plan, state, seenAt, usedMs } = session;
  const running = state === "asking" || state === "reviewing" ? ranSince(seenAt, now) : 0;
  if (plan.kind === "exam") return { kind: "exam", leftMs: Math.max(0, plan.clock.totalMs - usedMs - running) };
  if (state === "reviewing" || (state === "paused" && session.from === "reviewing")) return { kind: "none" };
  const mark = session.marks[session.index];
  return { kind: "pace", leftMs: paceOf(plan, mark) - (mark?.spentMs ?? 0) - running };
}

function paceOf({ clock, extraTime }: TimedPlan, mark: Mark | undefined): number {
  return clock.perQuestionMs + (mark?.isFactAsked === true ? (POINTING_MS * (100 + extraTime)) / 100 : 0);
}

/** The notice that is due and was not given yet; an exam reopened in its last minute gets only that one. */
export function dueWarning(session: Session, now: number): TimeWarning | null {
  const left = remaining(session, now);
  if (session.state === "asking" && left.kind === "pace") return paceWarning(session.marks[session.index], left.leftMs);
  if (left.kind !== "exam" || (session.state !== "asking" && session.state !== "reviewing")) return null;
  const due = EXAM_WARNINGS.find(({ leftMs }) => left.leftMs > 0 && left.leftMs <= leftMs);
  return due === undefined || session.noticed.includes(due.kind) ? null : due.kind;
}

/** Notes that a notice was given. */
export function noteWarning(session: Session, kind: TimeWarning): Session {
  if (kind === "last10s") return session.state === "asking" && session.plan.kind === "timed" ? warned(session) : session;
  if (session.state === "finished" || session.plan.kind !== "exam" || session.noticed.includes(kind)) return session;
  return { ...session, noticed: [...session.noticed, kind] };
}

function paceWarning(mark: Mark | undefined, leftMs: number): TimeWarning | null {
  return mark !== undefined && !mark.warned && leftMs > 0 && leftMs <= LAST_SECONDS_MS ? "last10s" : null;
}

function warned(session: Asking): Session {
  if (session.marks[session.index]?.warned !== false) return session;
  const marks = session.marks.map((mark, index) => (index === session.index ? { ...mark, warned: true } : mark));
  return { ...session, marks };
}
