import { begin } from "../machine/begin.ts";
import type { Session } from "../machine/session.ts";
import type { Plan } from "../plan/plan.ts";

/** 22 November 2026, 12:00 UTC: when the tests' sessions begin. */
export const NOON = 1_795_348_800_000;

/** What is done at `at` ms after noon. */
export type Deed = readonly [at: number, act: (session: Session, now: number) => Session];

/** A session begun at noon, after these deeds. */
export function played(plan: Plan, ...deeds: readonly Deed[]): Session {
  return deeds.reduce((session, [at, act]) => act(session, NOON + at), begin(plan, NOON));
}

/** As a closed page leaves it and a new one reads it. */
export function stored(session: Session): Session {
  return JSON.parse(JSON.stringify(session));
}
