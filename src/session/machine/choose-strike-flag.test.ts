import { expect, it } from "vitest";
import { examPlan, practicePlan } from "../testing/sample-plan.ts";
import { NOON, played } from "../testing/sample-session.ts";
import { choose, flag, markSure, strike } from "./choose-strike-flag.ts";
import type { Session } from "./session.ts";
import { answer } from "./transitions.ts";

const pick =
  (term: string) =>
  (session: Session, now: number): Session =>
    choose(session, term, now);
const cross =
  (term: string) =>
  (session: Session, now: number): Session =>
    strike(session, term, now);
const sure = (session: Session, now: number): Session => markSure(session, "sure", now);

function markIn(session: Session) {
  return session.state === "finished" ? undefined : session.marks[session.index];
}

it("choosing a struck option restores it", () => {
  expect(markIn(played(practicePlan(), [1_000, cross("drift")], [2_000, pick("drift")]))).toMatchObject({ chosen: "drift", struck: [] });
});

it("striking the chosen option takes the choice back, and with it an exam's answer", () => {
  const struck = played(examPlan(), [1_000, pick("drift")], [2_000, cross("drift")]);
  expect(markIn(struck)).toMatchObject({ chosen: null, answeredAt: null, struck: ["drift"] });
});

it("striking twice restores", () => {
  expect(markIn(played(practicePlan(), [1_000, cross("drift")], [2_000, cross("drift")]))).toMatchObject({ struck: [] });
});

it("choosing or restoring one struck option leaves the others struck", () => {
  const both = played(practicePlan(), [1_000, cross("drift")], [2_000, cross("outage")]);
  expect(markIn(choose(both, "drift", NOON + 3_000))).toMatchObject({ struck: ["outage"] });
  expect(markIn(strike(both, "drift", NOON + 3_000))).toMatchObject({ chosen: null, struck: ["outage"] });
});

it("choosing what is chosen changes nothing", () => {
  const chosen = played(practicePlan(), [1_000, pick("drift")]);
  expect(choose(chosen, "drift", NOON + 2_000)).toBe(chosen);
});

it("a flag goes on and off", () => {
  expect(markIn(played(examPlan(), [1_000, flag]))).toMatchObject({ flagged: true });
  expect(markIn(played(examPlan(), [1_000, flag], [2_000, flag]))).toMatchObject({ flagged: false });
});

it("a flag set while the tell is shown is that question’s own, and comes off again", () => {
  const shown = played(practicePlan(), [1_000, pick("drift")], [2_000, answer], [3_000, flag]);
  expect(shown).toMatchObject({ state: "showing", marks: [{ flagged: true }, { flagged: false }, { flagged: false }, { flagged: false }] });
  expect(markIn(flag(shown, NOON + 4_000))).toMatchObject({ flagged: false });
});

it("being sure is said and taken back with the same key", () => {
  expect(markIn(played(practicePlan(), [1_000, sure]))).toMatchObject({ sure: "sure" });
  expect(markIn(played(practicePlan(), [1_000, sure], [2_000, sure]))).not.toHaveProperty("sure");
});

it("an exam's answer dates from its last choice", () => {
  expect(markIn(played(examPlan(), [1_000, pick("drift")], [4_000, pick("outage")]))).toMatchObject({ answeredAt: NOON + 4_000 });
});

it("what is chosen after an exam's time is over doesn't count", () => {
  const late = played(examPlan(1, 60_000), [30_000, pick("retrain")], [60_000, pick("drift")]);
  expect(late).toMatchObject({ state: "finished", endedBy: "time", outcomes: [{ result: "right", chosen: "retrain" }] });
});
