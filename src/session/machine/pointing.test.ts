import { describe, expect, it } from "vitest";
import type { Pointed } from "../../engine/attempt.ts";
import { examPlan, practicePlan, timedPlan } from "../testing/sample-plan.ts";
import { NOON, played, stored } from "../testing/sample-session.ts";
import { choose, strike } from "./choose-strike-flag.ts";
import { dueWarning, remaining } from "./countdown.ts";
import { DEBOUNCE_MS } from "./debounce.ts";
import { pause, unpause } from "./pausing.ts";
import { askWhichFact, backToOptions, pointAt } from "./pointing.ts";
import { reopen } from "./resume.ts";
import type { Session } from "./session.ts";
import { toAttempt } from "./to-attempt.ts";
import { advance, answer, leave, passOver } from "./transitions.ts";

type Act = (session: Session, now: number) => Session;

const retrain: Act = (session, now) => choose(session, "retrain", now);
const rollback: Act = (session, now) => choose(session, "rollback", now);
const at =
  (fact: string): Act =>
  (session, now) =>
    pointAt(session, fact, now);
const FOUND: Pointed = { fact: "1.2", was: "part" };
const decide: Act = (session, now) => answer(session, now, FOUND);
const markOf = (session: Session) => (session.state === "finished" ? undefined : session.marks[session.index]);

describe("the question which fact decides", () => {
  it("comes in place of the tell, changes nothing of the answer, and what was pointed at goes with it", () => {
    const asked = played(timedPlan(), [4_000, retrain], [5_000, askWhichFact]);
    expect(asked).toMatchObject({ state: "asking", pointing: { fact: null } });
    expect(markOf(asked)).toMatchObject({ chosen: "retrain", answeredAt: null });
    const shown = played(timedPlan(), [4_000, retrain], [5_000, askWhichFact], [6_000, at("0.0")], [7_000, at("1.2")], [9_000, decide]);
    expect(shown).toMatchObject({ state: "showing" });
    expect(shown).not.toHaveProperty("pointing");
    expect(markOf(shown)).toMatchObject({ chosen: "retrain", answeredAt: NOON + 9_000, spentMs: 9_000, pointed: FOUND });
    const question = { revision: "rev0", options: ["retrain", "rollback"].map((term) => ({ term, label: term })) };
    expect(toAttempt(shown, 0, question)).toMatchObject({ chosen: "retrain", tookMs: 9_000, pointed: FOUND });
    expect(toAttempt(leave(shown, NOON + 10_000), 0, question)).toMatchObject({ chosen: "retrain", pointed: FOUND });
  });

  it("can be skipped: then nothing is said of a fact, though one was chosen", () => {
    const skipped = played(timedPlan(), [4_000, retrain], [5_000, askWhichFact], [6_000, at("1.2")], [7_000, answer]);
    expect(skipped).toMatchObject({ state: "showing" });
    expect(markOf(skipped)).not.toHaveProperty("pointed");
  });

  it("leads back to the options, and is asked again with the next answer", () => {
    const back = played(timedPlan(), [4_000, retrain], [5_000, askWhichFact], [6_000, at("1.2")], [7_000, backToOptions]);
    expect(back).toMatchObject({ state: "asking" });
    expect(back).not.toHaveProperty("pointing");
    expect(markOf(back)).toMatchObject({ chosen: "retrain", answeredAt: null });
    expect(askWhichFact(back, NOON + 8_000)).toMatchObject({ pointing: { fact: null } });
  });

  it("leaves the answer open to change; striking it out leads back to the options", () => {
    const changed = played(timedPlan(), [4_000, retrain], [5_000, askWhichFact], [6_000, at("1.2")], [7_000, rollback], [8_000, decide]);
    expect(markOf(changed)).toMatchObject({ chosen: "rollback", pointed: FOUND });
    const struck = played(timedPlan(), [4_000, retrain], [5_000, askWhichFact], [6_000, (one, now) => strike(one, "retrain", now)]);
    expect(struck).toMatchObject({ state: "asking" });
    expect(struck).not.toHaveProperty("pointing");
    expect(markOf(struck)).toMatchObject({ chosen: null });
  });

  it("is not asked without a choice, twice, where the tells come at the end, nor by the second half of a double press", () => {
    const open = played(timedPlan());
    expect(askWhichFact(open, NOON + 5_000)).toBe(open);
    for (const plan of [practicePlan("end"), timedPlan("end"), examPlan()]) {
      const walking = played(plan, [4_000, retrain]);
      expect(askWhichFact(walking, NOON + 5_000)).toBe(walking);
    }
    const asked = played(timedPlan(), [4_000, retrain], [5_000, askWhichFact]);
    expect(askWhichFact(asked, NOON + 9_000)).toBe(asked);
    expect(decide(asked, NOON + 5_000 + DEBOUNCE_MS - 1)).toBe(asked);
    expect(decide(asked, NOON + 5_000 + DEBOUNCE_MS)).toMatchObject({ state: "showing" });
  });

  it("is no more once it is over: nothing can be pointed at, and an answer that was not asked for it keeps none", () => {
    const unasked = played(timedPlan(), [4_000, retrain], [5_000, at("1.2")], [6_000, decide]);
    expect(markOf(unasked)).not.toHaveProperty("pointed");
    const shown = played(timedPlan(), [4_000, retrain], [5_000, askWhichFact], [6_000, decide]);
    for (const late of [at("0.0"), backToOptions, askWhichFact]) expect(late(shown, NOON + 7_000)).toBe(shown);
    expect(advance(shown, NOON + 7_000)).toMatchObject({ state: "asking", index: 1 });
    expect(advance(shown, NOON + 7_000)).not.toHaveProperty("pointing");
  });

  it("survives a reload and a pause, with the fact that was chosen", () => {
    const asked = played(timedPlan(), [4_000, retrain], [5_000, askWhichFact], [6_000, at("1.2")]);
    const again = reopen(stored(asked), NOON + 60_000);
    expect(again).toMatchObject({ state: "asking", pointing: { fact: "1.2" } });
    expect(markOf(decide(again, NOON + 61_000))).toMatchObject({ pointed: FOUND, spentMs: 7_000 });
    expect(unpause(pause(asked, NOON + 7_000), NOON + 60_000)).toMatchObject({ state: "asking", pointing: { fact: "1.2" } });
  });

  it("is passed over with a question that can’t be shown", () => {
    const asked = played(timedPlan(), [4_000, retrain], [5_000, askWhichFact]);
    expect(passOver(asked, NOON + 6_000)).toMatchObject({ state: "asking", index: 1 });
    expect(passOver(asked, NOON + 6_000)).not.toHaveProperty("pointing");
  });

  it("makes the pace of its question 15 s longer, and as much more as there is extra time", () => {
    const left = (session: Session, now: number) => remaining(session, NOON + now);
    const asked = (extraTime: 0 | 100) => played({ ...timedPlan(), extraTime }, [4_000, retrain], [5_000, askWhichFact]);
    expect(left(played(timedPlan(), [4_000, retrain]), 5_000)).toEqual({ kind: "pace", leftMs: 55_000 });
    expect(left(asked(0), 5_000)).toEqual({ kind: "pace", leftMs: 70_000 });
    expect(left(asked(100), 5_000)).toEqual({ kind: "pace", leftMs: 85_000 });
    expect(left(backToOptions(asked(0), NOON + 6_000), 6_000)).toEqual({ kind: "pace", leftMs: 69_000 });
    expect(left(advance(answer(asked(0), NOON + 6_000), NOON + 7_000), 7_000)).toEqual({ kind: "pace", leftMs: 60_000 });
    expect(dueWarning(asked(0), NOON + 64_000)).toBeNull();
    expect(dueWarning(asked(0), NOON + 65_000)).toBe("last10s");
  });
});
