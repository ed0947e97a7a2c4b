import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { QuizSetup } from "../plan/setup.ts";
import { samplePack } from "../testing/sample-pack.ts";
import { questionAddress, questionFrom } from "./question-link.ts";
import { addressOf, setupFrom } from "./quiz-link.ts";

const PACK = samplePack();
const DRILL: QuizSetup = {
  scope: { kind: "contrast", id: "retrain-vs-rollback" },
  length: 12,
  clock: { kind: "pace", perQuestionSeconds: 60 },
  feedback: "each",
  seed: 937_269,
};

function messageOf(search: string): string {
  const read = setupFrom(search, PACK);
  return read.ok ? "" : read.message;
}

const anyScope: fc.Arbitrary<QuizSetup["scope"]> = fc.oneof(
  fc.record({ kind: fc.constantFrom("due", "weak", "wrong") }),
  fc.record({ kind: fc.constant("contrast"), id: fc.constantFrom(...PACK.contrasts.map(({ id }) => id)) }),
  fc.record({ kind: fc.constant("family"), id: fc.constantFrom(...PACK.families.map(({ id }) => id)) }),
  fc.record({ kind: fc.constant("term"), id: fc.constantFrom(...PACK.terms.map(({ id }) => id)) }),
);

const anySetup: fc.Arbitrary<QuizSetup> = fc
  .record({
    scope: anyScope,
    length: fc.integer({ min: 1, max: 120 }),
    clock: fc.oneof(
      fc.record({ kind: fc.constant("none") }),
      fc.record({ kind: fc.constant("pace"), perQuestionSeconds: fc.integer({ min: 20, max: 300 }) }),
    ),
    feedback: fc.constantFrom("each", "end"),
    whichFact: fc.constantFrom("off", "at times", "always", undefined),
    flips: fc.constantFrom("off", "some", "more", undefined),
    seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  })
  .map(({ whichFact, flips, ...setup }) => ({
    ...setup,
    ...(whichFact !== undefined && { whichFact }),
    ...(flips !== undefined && { flips }),
  }));

describe("a quiz's address", () => {
  it("is short enough to read", () => {
    expect(addressOf(DRILL)).toBe("scope=contrast.retrain-vs-rollback&n=12&clock=pace60&tell=each&seed=k379");
  });

  it("leads back to the quiz it was made of", () => {
    fc.assert(
      fc.property(anySetup, (setup) => {
        expect(setupFrom(`?${addressOf(setup)}`, PACK)).toEqual({ ok: true, setup, seeded: true });
      }),
      { numRuns: 500 },
    );
  });

  it("of an exam holds its seed, and the pack says the rest", () => {
    const exam = { ...DRILL, clock: { kind: "exam" } } as const;
    expect(addressOf(exam)).toBe("clock=exam&seed=k379");
    const setup = { scope: { kind: "due" }, length: 59, clock: { kind: "exam" }, feedback: "end", seed: 937_269 };
    expect(setupFrom("clock=exam&seed=k379&n=500&scope=nonsense", PACK)).toEqual({ ok: true, setup, seeded: true });
  });

  it("says how often it asks which fact decides only where it has a wish of its own", () => {
    expect(addressOf({ ...DRILL, whichFact: "at times" })).toContain("&tell=each&fact=times&seed=k379");
    expect(addressOf({ ...DRILL, whichFact: "off" })).toContain("&fact=off&");
    expect(setupFrom("n=6", PACK)).not.toMatchObject({ setup: { whichFact: expect.anything() } });
    expect(setupFrom("fact=always", PACK)).toMatchObject({ ok: true, setup: { whichFact: "always" } });
  });

  it("says how many cases it flips only where it has a wish of its own", () => {
    expect(addressOf({ ...DRILL, flips: "more" })).toContain("&tell=each&flips=more&seed=k379");
    expect(addressOf({ ...DRILL, flips: "off" })).toContain("&flips=off&");
    expect(setupFrom("n=6", PACK)).not.toMatchObject({ setup: { flips: expect.anything() } });
    expect(setupFrom("flips=some", PACK)).toMatchObject({ ok: true, setup: { flips: "some" } });
    expect(messageOf("flips=all")).toBe("This link flips “all” of its cases. That can be “some”, “more”, or “off”.");
  });

  it("without a seed asks for any quiz of its kind", () => {
    expect(setupFrom("scope=weak", PACK)).toMatchObject({ ok: true, seeded: false, setup: { scope: { kind: "weak" }, length: 12 } });
  });

  it("that asks for what can't be had says so", () => {
    expect(messageOf("n=121")).toBe("This link asks for “121” questions. A quiz has from 1 to 120.");
    for (const n of ["0", "-1", "1e2", "12.5", " 12", "", "NaN", "Infinity", "0x10", "٣"]) expect(messageOf(`n=${n}`)).not.toBe("");
    for (const clock of ["pace", "pace19", "pace301", "pace60s", "Exam", "toString"]) expect(messageOf(`clock=${clock}`)).not.toBe("");
    for (const seed of ["", "-1", "zik0zk", "zzzzzzz", "1.5", "K3F9"]) expect(messageOf(`seed=${seed}`)).not.toBe("");
    for (const scope of ["everything", "contrast", "contrast.", "contrast.nope", "term.__proto__", "due.x"]) {
      expect(messageOf(`scope=${scope}`)).not.toBe("");
    }
    expect(messageOf("tell=never")).not.toBe("");
    expect(messageOf("fact=never")).toBe("This link asks which fact decides “never”. It can be asked at “times”, “always”, or be “off”.");
  });

  it("has bounds that can be reached", () => {
    for (const n of [1, 120]) expect(setupFrom(`n=${n}`, PACK)).toMatchObject({ ok: true, setup: { length: n } });
    for (const pace of [20, 300]) {
      expect(setupFrom(`clock=pace${pace}`, PACK)).toMatchObject({
        ok: true,
        setup: { clock: { kind: "pace", perQuestionSeconds: pace } },
      });
    }
    expect(setupFrom(`x=${"a".repeat(1_598)}`, PACK).ok).toBe(true);
    expect(messageOf(`x=${"a".repeat(1_599)}`)).toContain("too long");
  });

  it("names what it asks about by its kind: no term is a family, and no family a contrast", () => {
    for (const scope of [
      "family.retrain-vs-rollback",
      "contrast.all-of-mlops",
      "term.all-of-mlops",
      "family.drift",
      "x.drift",
      "x.all-of-mlops",
    ]) {
      expect(messageOf(`scope=${scope}`)).toBe(`This link asks about “${scope}”, which this pack doesn’t have.`);
    }
  });

  it("that asks for a strange clock is told which ones there are", () => {
    expect(messageOf("clock=abcd60")).toBe(
      "This link asks for the clock “abcd60”. A clock is “none”, “exam”, or “pace” with 20 to 300 seconds, such as “pace60”.",
    );
  });

  it("is quoted on one line and cut after 40 characters", () => {
    expect(messageOf(`tell=${"a".repeat(40)}`)).toContain(`“${"a".repeat(40)}”`);
    expect(messageOf(`tell=${"a".repeat(41)}`)).toContain(`“${"a".repeat(40)}…”`);
    expect(messageOf("tell=a%0A%0A b")).toContain("“a b”");
  });

  it("quotes little of what it doesn't understand, on one line", () => {
    const message = messageOf(`scope=${"<script>alert(1)</script>%0A".repeat(10)}`);
    expect(message.length).toBeLessThan(120);
    expect(message).not.toContain("\n");
  });

  it("never breaks on anything, and passes over what isn't its own", { timeout: 60_000 }, () => {
    const field = fc.constantFrom("scope", "n", "clock", "tell", "seed", "q", "frame", "__proto__", "constructor");
    const value = fc.oneof(fc.string({ unit: "binary", maxLength: 40 }), fc.constantFrom("pace60", "%E0%A4%A", "%", "family.", "NaN", "𝟙"));
    const pairs = fc.array(fc.tuple(field, value)).map((list) => list.map((pair) => pair.join("=")).join("&"));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), pairs), (search) => {
        expect(typeof setupFrom(search, PACK).ok).toBe("boolean");
        expect(typeof questionFrom(search, PACK).ok).toBe("boolean");
      }),
      { numRuns: 400 },
    );
    expect(setupFrom("__proto__=1&constructor=2&utm=3&%=%E0%A4%A&seed=1", PACK)).toMatchObject({ ok: true, setup: { seed: 1 } });
  });

  it("of fifty megabytes is refused before it is looked into", () => {
    expect(messageOf(`n=12&scope=${"a".repeat(50_000_000)}`)).toContain("too long");
  });
});

describe("a question's address", () => {
  const frame = "retrain-vs-rollback/case-3";

  it("leads to that question, with the answer its seed tells", () => {
    expect(questionAddress({ frame, seed: 41 })).toBe("frame=retrain-vs-rollback/case-3&seed=15");
    expect(questionFrom("?frame=retrain-vs-rollback/case-3&seed=15", PACK)).toEqual({
      ok: true,
      value: { frame, revision: "rev3", seed: 41, answer: "rollback" },
    });
  });

  it("may be one of any contrast", () => {
    expect(questionFrom("frame=spark-vs-ray/case-2&seed=1", PACK)).toMatchObject({ value: { revision: "rev2", answer: "ray" } });
  });

  it("of a scenario that the pack doesn't have, or without its story, says so", () => {
    expect(questionFrom("frame=gone/case-1&seed=15", PACK)).toEqual({
      ok: false,
      message: "This link asks for “gone/case-1”, which this pack doesn’t have.",
    });
    expect(questionFrom("seed=15", PACK)).toMatchObject({ message: "This link asks for “”, which this pack doesn’t have." });
    expect(questionFrom(`frame=${frame}`, PACK)).toEqual({
      ok: false,
      message: "This link doesn’t say which case to show. Copy the link again.",
    });
    expect(questionFrom(`frame=${"a".repeat(2_000)}`, PACK)).toMatchObject({ ok: false });
    expect(questionFrom(`frame=${frame}&seed=-4`, PACK)).toMatchObject({ ok: false });
  });
});
