import { describe, expect, it } from "vitest";
import { BufferedStorage } from "../storage/buffered-storage.ts";
import { listQuarantined } from "../storage/quarantine.ts";
import { load } from "../storage/versioned-record.ts";
import { FakeDisk } from "../testing/fake-storage.ts";
import { FinishedShape, SessionShape } from "./session-schema.ts";

/** Where a text may be any, it is "any"; every other one is one of a few words. */
const ANY = "any";

const planned = {
  id: ANY,
  scope: { kind: "due" },
  seed: 7,
  extraTime: 25,
  offer: "four",
  items: [{ frame: ANY, revision: ANY, seed: 1, answer: ANY }],
  pack: ANY,
};
const practice = { ...planned, kind: "practice", clock: { kind: "none" }, feedback: "each" };
const timed = { ...planned, kind: "timed", clock: { kind: "pace", perQuestionMs: 60_000 }, feedback: "end" };
const exam = { ...planned, kind: "exam", clock: { kind: "exam", totalMs: 7_200_000 }, feedback: "end" };

const mark = { chosen: ANY, struck: [ANY], flagged: false, sure: "sure", spentMs: 5, answeredAt: 9, warned: true };
const times = { plan: practice, startedAt: 1, usedMs: 2, pausedMs: 3, pauses: 1 };
const open = { ...times, marks: [mark], index: 0, seenAt: 4, noticed: ["10min", "1min"] };
const asking = { ...open, state: "asking", shownAt: 4 };
const answered = { result: "right", chosen: ANY, answeredAt: 9, spentMs: 5, flagged: true, sure: "unsure" };
const finished = { ...times, state: "finished", endedAt: 10, endedBy: "done", outcomes: [answered] };

const inProgress = [
  asking,
  { ...open, state: "showing", shownAt: 4 },
  { ...open, plan: timed, state: "reviewing", shownAt: 4 },
  { ...open, state: "paused", from: "asking" },
  { ...open, plan: timed, state: "paused", from: "reviewing" },
  { ...asking, marks: [{ ...mark, chosen: null, sure: "unsure", answeredAt: null }] },
];
const pointed = { fact: ANY, was: "part" };
const pointing = [
  ...[null, ANY].map((fact) => ({ ...asking, marks: [{ ...mark, isFactAsked: true }], pointing: { fact } })),
  { ...open, state: "paused", from: "asking", pointing: { fact: ANY } },
  ...["tell", "part", "decoy", "neutral"].map((was) => ({ ...asking, marks: [{ ...mark, pointed: { fact: ANY, was } }] })),
];
const results = [
  ...["submitted", "time", "done", "left"].map((endedBy) => ({ ...finished, endedBy })),
  { ...finished, outcomes: [{ ...answered, result: "wrong" }] },
  { ...finished, outcomes: [{ ...answered, pointed }] },
  { ...finished, outcomes: [{ result: "unanswered", spentMs: 5, flagged: false }] },
];
const plans = [
  ...[practice, timed, exam],
  ...["due", "weak", "wrong"].map((kind) => ({ ...practice, scope: { kind } })),
  ...["contrast", "family", "term"].map((kind) => ({ ...practice, scope: { kind, id: ANY } })),
  ...[0, 25, 50, 100].map((extraTime) => ({ ...practice, extraTime })),
  { ...practice, offer: "contrast", feedback: "end" },
  { ...timed, feedback: "each" },
  ...["off", "at times", "always"].map((whichFact) => ({ ...practice, whichFact })),
];
const stored = (session: unknown) => ({ savedAt: 1, tab: ANY, session });

/** The value with one part of it replaced, in every way. */
function spoilt(value: unknown): unknown[] {
  const here = typeof value === "string" && value !== ANY ? [{}, "else"] : [{}];
  if (Array.isArray(value)) return [...here, ...value.flatMap((part, at) => spoilt(part).map((odd) => value.with(at, odd)))];
  if (typeof value !== "object" || value === null) return here;
  return [...here, ...Object.entries(value).flatMap(([name, part]) => spoilt(part).map((odd) => ({ ...value, [name]: odd })))];
}

describe("a quiz in storage", () => {
  it("is read in each state and with each plan that a quiz can have", () => {
    for (const session of [...inProgress, ...pointing, ...results, ...plans.map((plan) => ({ ...asking, plan }))]) {
      expect(SessionShape.parse(stored(session))).toEqual({ value: stored(session), whole: true });
    }
    for (const result of results) expect(FinishedShape.parse(stored(result))).toEqual({ value: stored(result), whole: true });
    for (const session of inProgress) expect(FinishedShape.parse(stored(session))).toBeUndefined();
  });

  it("is none when any part of it is not what that part can be", () => {
    const sessions = [...inProgress, ...pointing, ...results, ...plans.map((plan) => ({ ...asking, plan }))];
    for (const odd of sessions.flatMap((session) => spoilt(stored(session)))) {
      expect([JSON.stringify(odd), SessionShape.parse(odd)]).toEqual([JSON.stringify(odd), undefined]);
    }
    for (const odd of results.flatMap((result) => spoilt(stored(result)))) expect(FinishedShape.parse(odd)).toBeUndefined();
  });

  it("that can't be read is told of as what it is", () => {
    const storage = new BufferedStorage(new FakeDisk().tab(), () => () => undefined);
    for (const [key, shape] of [["session/q1", SessionShape] as const, ["finished/q1", FinishedShape] as const]) {
      storage.write(`tell-apart/${key}`, "{");
      load<unknown>(storage, `tell-apart/${key}`, shape, 0);
    }
    const told = ["A quiz in progress could not be read in full.", "A quiz’s result could not be read in full."];
    expect(listQuarantined(storage).map(({ why }) => why)).toEqual(told);
    // The answers of an open exam are nowhere else, those of a result are in the log.
    expect(listQuarantined(storage).map(({ lost }) => lost)).toEqual([null, 0]);
  });

  it("asks which fact decides only of a question that has a choice, and where the tell follows each answer", () => {
    for (const session of pointing.slice(0, 3)) {
      expect(SessionShape.parse(stored({ ...session, marks: [{ ...mark, chosen: null, answeredAt: null }] }))).toBeUndefined();
      expect(SessionShape.parse(stored({ ...session, plan: timed }))).toBeUndefined();
    }
  });

  it("is no exam that shows the tell after each answer, and has no time that runs back", () => {
    expect(SessionShape.parse(stored({ ...asking, plan: { ...exam, feedback: "each" } }))).toBeUndefined();
    for (const name of ["usedMs", "pausedMs", "pauses", "index"]) {
      expect(SessionShape.parse(stored({ ...asking, [name]: -1 }))).toBeUndefined();
    }
  });
});
