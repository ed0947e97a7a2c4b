import * as fc from "fast-check";
import { choose, flag, markSure, strike } from "../machine/choose-strike-flag.ts";
import { dueWarning, noteWarning } from "../machine/countdown.ts";
import { expireExam } from "../machine/expire-exam.ts";
import { pause, unpause } from "../machine/pausing.ts";
import { askWhichFact, backToOptions, pointAt } from "../machine/pointing.ts";
import { touch } from "../machine/resume.ts";
import type { Session } from "../machine/session.ts";
import { advance, answer, goTo, leave, passOver, review, submit } from "../machine/transitions.ts";
import type { Plan } from "../plan/plan.ts";
import { examPlan, practicePlan, timedPlan } from "./sample-plan.ts";

/** What a learner, a page or a machine may do to a session, in any order. */
export type Step =
  /** Time passes, then something happens. */
  | { readonly kind: "deed"; readonly name: string; readonly waitMs: number; readonly act: (session: Session, now: number) => Session }
  /** The page closes, perhaps without a last word, and another opens while the clock may have been set to anything. */
  | { readonly kind: "reload"; readonly waitMs: number; readonly isCrash: boolean; readonly jumpMs: number };

const TERMS = ["retrain", "rollback", "drift", "alias"];

const term = fc.constantFrom(...TERMS);
const give = (session: Session, now: number): Session => {
  const due = dueWarning(session, now);
  return due === null ? session : noteWarning(session, due);
};
const point = (session: Session, now: number): Session => pointAt(session, "0.1", now);
const decide = (session: Session, now: number): Session => answer(session, now, { fact: "0.1", was: "neutral" });
const PLAIN = { answer, advance, passOver, review, flag, pause, unpause, expireExam, touch, give };
const RARE = { submit, leave };

type Act = readonly [name: string, act: (session: Session, now: number) => Session];

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 40, arbitrary: term.map((one): Act => [`choose ${one}`, (session, now) => choose(session, one, now)]) },
  { weight: 10, arbitrary: term.map((one): Act => [`strike ${one}`, (session, now) => strike(session, one, now)]) },
  { weight: 15, arbitrary: fc.integer({ min: -1, max: 6 }).map((to): Act => [`go to ${to}`, (session, now) => goTo(session, to, now)]) },
  { weight: 5, arbitrary: fc.constant<Act>(["sure", (session, now) => markSure(session, "sure", now)]) },
  { weight: 40, arbitrary: fc.constantFrom<Act[]>(["answer", answer], ["advance", advance]) },
  { weight: 20, arbitrary: fc.constantFrom<Act[]>(...Object.entries({ askWhichFact, point, decide, backToOptions })) },
  { weight: 30, arbitrary: fc.constantFrom<Act[]>(...Object.entries(PLAIN)) },
  { weight: 1, arbitrary: fc.constantFrom<Act[]>(...Object.entries(RARE)) },
);

const wait = fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 20_000 }));
const jump = fc.oneof(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: -10_000_000, max: 10_000_000 }));

const deed = fc
  .record({ kind: fc.constant("deed" as const), waitMs: wait, act })
  .map(({ kind, waitMs, act: [name, does] }): Step => ({ kind, name, waitMs, act: does }));
const reload: fc.Arbitrary<Step> = fc.record({ kind: fc.constant("reload" as const), waitMs: wait, isCrash: fc.boolean(), jumpMs: jump });

export const anySteps: fc.Arbitrary<Step[]> = fc.array(fc.oneof({ weight: 12, arbitrary: deed }, { weight: 1, arbitrary: reload }), {
  maxLength: 60,
  size: "max",
});

export const anyPlan: fc.Arbitrary<Plan> = fc.oneof(
  fc.constantFrom(practicePlan("each"), practicePlan("end"), timedPlan("each", 3, 20_000), timedPlan("end", 5, 20_000)),
  fc.integer({ min: 1, max: 400_000 }).map((totalMs) => examPlan(5, totalMs)),
);
