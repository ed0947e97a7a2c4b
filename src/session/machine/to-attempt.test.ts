import { expect, it } from "vitest";
import { examPlan, timedPlan } from "../testing/sample-plan.ts";
import { NOON, played } from "../testing/sample-session.ts";
import { choose, markSure } from "./choose-strike-flag.ts";
import type { Session } from "./session.ts";
import { toAttempt } from "./to-attempt.ts";
import { answer, goTo, submit } from "./transitions.ts";

const OFFERED = ["rollback", "retrain", "drift", "outage"];
const asked = (terms: readonly string[], revision = "rev0") => ({ revision, options: terms.map((term) => ({ term, label: term })) });
const QUESTION = asked(OFFERED);
const pick = (session: Session, now: number): Session => choose(session, "rollback", now);
const sure = (session: Session, now: number): Session => markSure(session, "sure", now);

it("a confirmed answer is a fact at once", () => {
  const answered = played(timedPlan(), [3_000, sure], [4_000, pick], [5_000, answer]);
  expect(toAttempt(answered, 0, QUESTION)).toEqual({
    at: NOON + 5_000,
    frame: "retrain-vs-rollback/case-0",
    revision: "rev0",
    seed: 0,
    answer: "retrain",
    chosen: "rollback",
    offered: OFFERED,
    tookMs: 5_000,
    mode: "timed",
    sure: "sure",
  });
});

it("an option that could not come in the quiz’s scope was none to be told from, unless it was chosen", () => {
  const scoped = (possible: readonly string[]) => {
    const plan = { ...timedPlan(), possible };
    return toAttempt(played(plan, [4_000, pick], [5_000, answer]), 0, QUESTION)?.offered;
  };
  expect(scoped(["retrain", "rollback", "canary"])).toEqual(["rollback", "retrain"]);
  expect(scoped(["retrain", "drift"])).toEqual(["rollback", "retrain", "drift"]);
  expect(scoped(OFFERED)).toEqual(OFFERED);
});

it("a choice that isn't confirmed is no fact yet", () => {
  expect(toAttempt(played(timedPlan(), [4_000, pick]), 0, QUESTION)).toBeNull();
});

it("an exam's answers become facts only when it is over, and unanswered questions never do", () => {
  const open = played(examPlan(2), [4_000, pick], [5_000, answer]);
  expect(toAttempt(open, 0, QUESTION)).toBeNull();
  const over = played(examPlan(2), [4_000, pick], [5_000, answer], [6_000, submit]);
  expect(toAttempt(over, 0, QUESTION)).toMatchObject({ mode: "exam", at: NOON + 4_000, tookMs: 5_000 });
  expect(toAttempt(over, 1, QUESTION)).toBeNull();
});

it("an exam's answer changed on a later visit dates from the change and holds the time of both visits", () => {
  const back = (session: Session, now: number): Session => goTo(session, 0, now);
  const mended = (session: Session, now: number): Session => choose(session, "retrain", now);
  const over = played(examPlan(2), [4_000, pick], [5_000, answer], [9_000, back], [10_000, mended], [11_000, submit]);
  expect(toAttempt(over, 0, QUESTION)).toMatchObject({ at: NOON + 10_000, chosen: "retrain", tookMs: 7_000 });
});

it("an answer whose question has left the pack, or is told anew, is a fact with the two terms that are known for sure", () => {
  const over = played(examPlan(2), [4_000, pick], [5_000, answer], [6_000, submit]);
  expect(toAttempt(over, 0, undefined)).toMatchObject({ answer: "retrain", chosen: "rollback", offered: ["retrain", "rollback"] });
  expect(toAttempt(over, 0, asked(["retrain", "drift"], "rev1"))).toMatchObject({ offered: ["retrain", "rollback"] });
  expect(toAttempt(over, 0, asked(OFFERED, "rev1"))).toMatchObject({ revision: "rev0", offered: OFFERED });
  expect(toAttempt(over, 1, undefined)).toBeNull();
});

it("what was not on offer, or not in the session, is no fact", () => {
  const answered = played(timedPlan(), [4_000, pick], [5_000, answer]);
  expect(toAttempt(answered, 0, asked(["retrain", "drift"]))).toBeNull();
  expect(toAttempt(answered, 9, QUESTION)).toBeNull();
});

it("of a flip the log keeps terms, and beside them which change was picked", () => {
  const plan = timedPlan();
  const flips = { ...plan, items: plan.items.map((item) => ({ ...item, revision: "flip", flip: "rollback" })) };
  const picked = (option: string) => played(flips, [4_000, (session, now) => choose(session, option, now)], [5_000, answer]);
  const changes = asked(["=2", "retrain", "=1", "=4"]);
  expect(toAttempt(picked("retrain"), 0, changes)).toMatchObject({ chosen: "retrain", offered: ["retrain", "rollback"], change: 0 });
  expect(toAttempt(picked("=4"), 0, changes)).toMatchObject({ chosen: "rollback", offered: ["retrain", "rollback"], change: 4 });
  // The pack may have lost the case since.
  expect(toAttempt(picked("=4"), 0, undefined)).toMatchObject({ answer: "retrain", chosen: "rollback", change: 4 });
});
