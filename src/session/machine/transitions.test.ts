import { describe, expect, it } from "vitest";
import { examPlan, practicePlan, timedPlan } from "../testing/sample-plan.ts";
import { type Deed, NOON, played } from "../testing/sample-session.ts";
import { begin } from "./begin.ts";
import { choose, flag, markSure, strike } from "./choose-strike-flag.ts";
import { pause, unpause } from "./pausing.ts";
import type { Session } from "./session.ts";
import { advance, answer, goTo, leave, passOver, review, submit } from "./transitions.ts";

const pick =
  (term: string) =>
  (session: Session, now: number): Session =>
    choose(session, term, now);
const go =
  (index: number) =>
  (session: Session, now: number): Session =>
    goTo(session, index, now);

function placeOf(session: Session): string {
  return session.state === "finished" ? `finished: ${session.endedBy}` : `${session.state} ${session.index}`;
}

function resultsIn(session: Session): readonly string[] {
  return session.state === "finished" ? session.outcomes.map(({ result }) => result) : [];
}

describe("with the tell after each answer", () => {
  it("an answer shows its tell, and the next question comes when the learner goes on", () => {
    const answered = played(practicePlan(), [1_000, pick("retrain")], [2_000, answer]);
    expect(placeOf(answered)).toBe("showing 0");
    expect(placeOf(advance(answered, NOON + 3_000))).toBe("asking 1");
  });

  it("a double press answers once and doesn't skip the tell", () => {
    const answered = played(practicePlan(), [1_000, pick("retrain")], [2_000, answer]);
    expect(answer(answered, NOON + 2_120)).toBe(answered);
    expect(advance(answered, NOON + 2_120)).toBe(answered);
  });

  it("a question that can’t be shown any more is passed over: it stays unanswered, and its time is counted", () => {
    const passed = played(practicePlan("each", 2), [1_000, pick("retrain")], [2_000, passOver]);
    expect(placeOf(passed)).toBe("asking 1");
    expect(passed).toMatchObject({ usedMs: 2_000, marks: [{ spentMs: 2_000, answeredAt: null }, { spentMs: 0 }] });
    expect(passOver(passed, NOON + 2_249)).toBe(passed);
    const over = passOver(passed, NOON + 2_250);
    expect([placeOf(over), ...resultsIn(over)]).toEqual(["finished: done", "unanswered", "unanswered"]);
  });

  it("an answered question that can’t be shown any more is passed over as from its tell", () => {
    const answered = played(practicePlan(), [1_000, pick("retrain")], [2_000, answer]);
    expect(passOver(answered, NOON + 2_120)).toBe(answered);
    expect(placeOf(passOver(answered, NOON + 3_000))).toBe("asking 1");
  });

  it("a question that has not been in view for a moment takes no answer", () => {
    const chosen = played(practicePlan(), [100, pick("retrain")]);
    expect(answer(chosen, NOON + 249)).toBe(chosen);
    expect(placeOf(answer(chosen, NOON + 250))).toBe("showing 0");
  });

  it("without a choice there is nothing to answer", () => {
    const asking = begin(practicePlan(), NOON);
    expect(answer(asking, NOON + 5_000)).toBe(asking);
  });

  it("an answer is final: nothing but the flag changes while its tell is shown, and no question can be gone back to", () => {
    const answered = played(practicePlan(), [1_000, pick("retrain")], [2_000, answer]);
    for (const [at, act] of [
      [3_000, pick("rollback")],
      [3_000, go(1)],
      [3_000, review],
      [3_000, submit],
    ] satisfies Deed[]) {
      expect(act(answered, NOON + at)).toBe(answered);
    }
    expect(strike(answered, "outage", NOON + 3_000)).toBe(answered);
    expect(markSure(answered, "sure", NOON + 3_000)).toBe(answered);
    expect(flag(answered, NOON + 3_000)).not.toBe(answered);
  });

  it("going on from the last tell finishes the session", () => {
    const done = played(practicePlan("each", 1), [1_000, pick("rollback")], [2_000, answer], [3_000, advance]);
    expect(placeOf(done)).toBe("finished: done");
    expect(resultsIn(done)).toEqual(["wrong"]);
  });

  it("leaving keeps what is answered; a choice that was never confirmed is no answer", () => {
    const left = played(
      practicePlan(),
      [1_000, pick("retrain")],
      [2_000, answer],
      [3_000, advance],
      [4_000, pick("rollback")],
      [5_000, leave],
    );
    expect(placeOf(left)).toBe("finished: left");
    expect(resultsIn(left)).toEqual(["right", "unanswered", "unanswered", "unanswered"]);
  });
});

describe("with the tell after each answer, before it", () => {
  it("a question can’t be passed over, left for another, listed or handed in", () => {
    const asking = begin(practicePlan(), NOON);
    for (const act of [advance, go(1), review, submit]) expect(act(asking, NOON + 1_000)).toBe(asking);
  });

  it("an answer is one to its own question alone", () => {
    const answered = played(practicePlan(), [1_000, pick("retrain")], [2_000, answer]);
    expect(answered).toMatchObject({
      marks: [{ answeredAt: NOON + 2_000 }, { answeredAt: null }, { answeredAt: null }, { answeredAt: null }],
    });
  });

  it("a press in the very instant a question appears is no answer, and a clock that was set back takes none away", () => {
    const chosen = played(practicePlan(), [0, pick("retrain")]);
    expect(answer(chosen, NOON)).toBe(chosen);
    const early = answer(chosen, NOON - 60_000);
    expect(placeOf(early)).toBe("showing 0");
    expect(resultsIn(leave(early, NOON - 59_000))).toEqual(["right", "unanswered", "unanswered", "unanswered"]);
  });

  it("a session left while a tell is shown counts no time for it", () => {
    const left = played(practicePlan(), [1_000, pick("retrain")], [2_000, answer], [9_000, leave]);
    expect(left).toMatchObject({ state: "finished", endedAt: NOON + 9_000, usedMs: 2_000, outcomes: [{ spentMs: 2_000 }, {}, {}, {}] });
  });
});

describe("with the tell at the end", () => {
  it("a question that can’t be shown any more is passed over like any other, and after the last one comes the list", () => {
    const passed = played(practicePlan("end", 2), [1_000, passOver]);
    expect(placeOf(passed)).toBe("asking 1");
    expect(placeOf(passOver(passed, NOON + 2_000))).toBe("reviewing 1");
  });

  it("an answer brings the next question, and the last one the list before submitting", () => {
    const second = played(timedPlan("end", 2), [1_000, pick("retrain")], [2_000, answer]);
    expect(placeOf(second)).toBe("asking 1");
    expect(placeOf(answer(choose(second, "drift", NOON + 3_000), NOON + 3_500))).toBe("reviewing 1");
  });

  it("a question can be passed over and answered later", () => {
    const passed = played(examPlan(3), [1_000, advance], [2_000, go(0)], [3_000, pick("retrain")], [4_000, review], [5_000, submit]);
    expect(resultsIn(passed)).toEqual(["right", "unanswered", "unanswered"]);
  });

  it("a double press on Next passes one question", () => {
    const passed = played(examPlan(3), [1_000, advance], [1_150, advance]);
    expect(placeOf(passed)).toBe("asking 1");
  });

  it("a double press on the last answer doesn't hand the exam in", () => {
    const listed = played(examPlan(1), [1_000, pick("retrain")], [2_000, answer]);
    expect(submit(listed, NOON + 2_100)).toBe(listed);
    expect(placeOf(submit(listed, NOON + 2_300))).toBe("finished: submitted");
  });

  it("the last choice counts, confirmed or not", () => {
    const changed = played(
      examPlan(2),
      [1_000, pick("outage")],
      [2_000, pick("retrain")],
      [3_000, go(1)],
      [4_000, pick("drift")],
      [5_000, submit],
    );
    expect(resultsIn(changed)).toEqual(["right", "wrong"]);
  });

  it("a choice on a question that flashed by doesn't count", () => {
    const flashed = played(examPlan(2), [50, pick("retrain")], [100, go(1)], [2_000, pick("rollback")], [3_000, submit]);
    expect(resultsIn(flashed)).toEqual(["unanswered", "right"]);
  });

  it("the list leads back to any question, the one just left among them", () => {
    const listed = played(examPlan(3), [1_000, review]);
    expect(placeOf(listed)).toBe("reviewing 0");
    expect(review(listed, NOON + 2_000)).toBe(listed);
    expect(placeOf(goTo(listed, 0, NOON + 2_000))).toBe("asking 0");
    expect(placeOf(goTo(listed, 2, NOON + 2_000))).toBe("asking 2");
  });

  it("going to the question in view changes nothing", () => {
    const asking = begin(examPlan(3), NOON);
    expect(goTo(asking, 0, NOON + 1_000)).toBe(asking);
  });

  it("a question in view for just a moment takes a choice", () => {
    expect(resultsIn(played(examPlan(2), [250, pick("retrain")], [2_000, submit]))).toEqual(["right", "unanswered"]);
    expect(resultsIn(played(examPlan(2), [50, pick("retrain")], [250, go(1)], [2_000, submit]))).toEqual(["right", "unanswered"]);
  });

  it("a paused session can’t be handed in or gone on with, and goes on where it was", () => {
    const paused = played(examPlan(3), [1_000, review], [2_000, pause]);
    expect(paused).toMatchObject({ state: "paused", from: "reviewing", pauses: 1 });
    for (const act of [submit, go(1), review, answer, advance]) expect(act(paused, NOON + 3_000)).toBe(paused);
    expect(placeOf(unpause(paused, NOON + 4_000))).toBe("reviewing 0");
  });

  it("an exam whose time runs out over its list is over", () => {
    expect(played(examPlan(2, 60_000), [1_000, pick("retrain")], [2_000, review], [60_000, submit])).toMatchObject({
      state: "finished",
      endedBy: "time",
      endedAt: NOON + 60_000,
    });
  });

  it("a place that doesn't exist can't be gone to", () => {
    const asking = begin(examPlan(2), NOON);
    for (const index of [-1, 2, 0.5, Number.NaN]) expect(goTo(asking, index, NOON + 1_000)).toBe(asking);
  });
});

describe("at the edges", () => {
  it("a session without questions is done at once", () => {
    expect(placeOf(begin(practicePlan("each", 0), NOON))).toBe("finished: done");
    expect(begin(practicePlan(), NOON)).toMatchObject({ state: "asking", index: 0, noticed: [] });
  });

  it("once over, it stays as it is", () => {
    const left = played(examPlan(2), [1_000, leave]);
    for (const act of [pick("retrain"), flag, answer, advance, go(1), review, submit, leave]) expect(act(left, NOON + 9_000)).toBe(left);
  });
});
