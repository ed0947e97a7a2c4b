import type { Mark, Plan } from "../plan/plan.ts";
import { finish } from "./grade-session.ts";
import type { Asking, Session } from "./session.ts";

const UNTOUCHED: Mark = { chosen: null, struck: [], flagged: false, spentMs: 0, answeredAt: null, warned: false };

/** A new session at its first question; its clock starts now. A plan without questions is done at once. */
export function begin(plan: Plan, now: number): Session {
  const first: Asking = {
    state: "asking",
    plan,
    marks: plan.items.map(() => UNTOUCHED),
    index: 0,
    startedAt: now,
    seenAt: now,
    shownAt: now,
    usedMs: 0,
    pausedMs: 0,
    pauses: 0,
    noticed: [],
  };
  return plan.items.length === 0 ? finish(first, now, "done") : first;
}
