import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Finished, Outcome } from "../../session/machine/session.ts";
import { resultsOf } from "../../session/results/results.ts";
import { examPlan, practicePlan, timedPlan } from "../../session/testing/sample-plan.ts";
import { NOON } from "../../session/testing/sample-session.ts";
import { numberOf, numbersIn, PACK, wordsOf } from "../testing/histories.ts";
import { patternSentence } from "./pattern-sentence.ts";
import { asideSentence, howItEnded, scoreOf } from "./results-words.ts";
import { Shares } from "./shares.tsx";
import { TimeBars } from "./time-bars.tsx";

const TERMS = PACK.terms.map(({ id }) => id);

const anyOutcome = fc.record({
  result: fc.constantFrom("right", "right", "wrong", "wrong", "unanswered"),
  other: fc.constantFrom(...TERMS.slice(0, 4)),
  isFlip: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
  spentMs: fc.integer({ min: 0, max: 200_000 }),
});

/** Any finished quiz of each kind, some of its questions flips, missed, or left. */
const anyFinished: fc.Arbitrary<Finished> = fc
  .record({
    drawn: fc.oneof(
      { weight: 9, arbitrary: fc.array(anyOutcome, { minLength: 1, maxLength: 30, size: "max" }) },
      {
        weight: 1,
        arbitrary: fc
          .array(anyOutcome, { minLength: 1, maxLength: 3 })
          .map((all) => all.map((one) => ({ ...one, result: "unanswered" as const }))),
      },
    ),
    planOf: fc.constantFrom(practicePlan, timedPlan, examPlan),
    endedBy: fc.constantFrom("submitted", "time", "done", "left"),
    pauses: fc.nat(3),
    usedMs: fc.nat(9_000_000),
  })
  .map(({ drawn, planOf, endedBy, pauses, usedMs }): Finished => {
    const whole =
      planOf === examPlan
        ? examPlan(drawn.length)
        : planOf === timedPlan
          ? timedPlan("end", drawn.length)
          : practicePlan("end", drawn.length);
    const items = whole.items.map((item, index) =>
      drawn[index]?.isFlip && whole.kind !== "exam" ? { ...item, flip: item.answer === "drift" ? "outage" : "retrain" } : item,
    );
    const outcomes = items.map(({ answer, flip }, index): Outcome => {
      const { result = "unanswered", other = "", spentMs = 0 } = drawn[index] ?? {};
      if (result === "unanswered") return { result, spentMs, flagged: false };
      const missed = flip === undefined ? (other === answer ? "alias" : other) : "~1";
      const isMissed = result === "wrong" && missed !== answer;
      return { result: isMissed ? "wrong" : "right", chosen: isMissed ? missed : answer, answeredAt: NOON, spentMs, flagged: false };
    });
    const plan = { ...whole, items } as Finished["plan"];
    return { state: "finished", plan, startedAt: NOON, endedAt: NOON, endedBy, usedMs, pausedMs: pauses * 61_000, pauses, outcomes };
  });

const answeredIn = ({ outcomes }: Finished) => outcomes.filter(({ result }) => result !== "unanswered");
const rightIn = ({ outcomes }: Finished) => outcomes.filter(({ result }) => result === "right").length;

test("the score and how it ended count right, answered and unanswered as they were", () => {
  fc.assert(
    fc.property(anyFinished, (session) => {
      const results = resultsOf(session, PACK);
      const score = scoreOf(session, results);
      const answered = answeredIn(session).length;
      if (session.plan.kind === "exam")
        expect(numbersIn(score, /^(\S+) of (\S+) right$/)).toEqual([rightIn(session), session.outcomes.length]);
      else if (answered === 0) expect(score).toBe("Nothing answered");
      else expect(numbersIn(score, /^(\S+) of (\S+)$/)).toEqual([rightIn(session), answered]);
      const ended = howItEnded(session, results, NOON);
      if (session.endedBy === "left")
        expect(numbersIn(ended, /ended after (\S+) answers? of (\d+)/)).toEqual([answered, session.outcomes.length]);
      const unanswered = session.outcomes.length - answered;
      const told = numberOf(/(\S+) unanswered/.exec(ended)?.[1] ?? "none");
      expect(told).toBe(session.plan.kind === "exam" ? unanswered : 0);
    }),
  );
});

test("the pattern counts every miss, flips too, and calls all right only what was", () => {
  const seen = { flips: 0 };
  fc.assert(
    fc.property(anyFinished, (session) => {
      const { pattern, confusions } = resultsOf(session, PACK);
      const said = patternSentence(pattern, PACK, { mostTimes: confusions[0]?.times ?? 0, wrongReasons: 0 });
      const missed = session.outcomes.flatMap((outcome, index) =>
        outcome.result === "wrong" ? [{ outcome, item: session.plan.items[index] }] : [],
      );
      const named = missed.filter(({ item }) => item?.flip === undefined).map(({ outcome, item }) => `${item?.answer} ${outcome.chosen}`);
      const most = Math.max(0, ...named.map((one) => named.filter((other) => other === one).length));
      if (named.length < missed.length) seen.flips += 1;
      expect(said === "Every answer was right.", said).toBe(missed.length === 0 && answeredIn(session).length > 0);
      if (/^\S+ misses, /.test(said)) {
        expect(numbersIn(said, /^(\S+) misses/)).toEqual([missed.length]);
        expect(/no term was taken for another/.test(said), said).toBe(most === 0);
        const bound = { once: 1, twice: 2 }[/no confusion more than (once|twice)/.exec(said)?.[1] ?? ""];
        if (bound !== undefined) expect(most).toBe(bound);
        expect(/each another confusion/.test(said), said).toBe(new Set(named).size === missed.length);
      }
      if (/of your \S+ misses/.test(said)) expect(numbersIn(said, /^(\S+) of your (\S+) misses/)).toEqual([most, missed.length]);
      if (/of them in/.test(said)) expect(numbersIn(said, /, (\S+) of them in a? ?flips?/)).toEqual([missed.length - named.length]);
      if (/^The same confusion/.test(said)) expect(most).toBe(missed.length);
      if (/^One miss,/.test(said)) expect(missed.length).toBe(1);
    }),
    { numRuns: 300 },
  );
  expect(seen.flips).toBeGreaterThan(20);
});

test("what was set aside since is counted answer by answer, and said only where there is some", () => {
  fc.assert(
    fc.property(anyFinished, fc.subarray(["retrain-vs-rollback/case-0", "what-went-wrong/case-0"]), (session, aside) => {
      const said = asideSentence(session, new Set(aside));
      const count = session.plan.items.filter(
        ({ frame }, at) => aside.includes(frame) && session.outcomes[at]?.result !== "unanswered",
      ).length;
      if (count === 0) expect(said).toBe("");
      else expect(numbersIn(said, /^The cases? of (\S+) answers?/)).toEqual([count]);
    }),
  );
});

test("times are said question by question, and their mean is the mean", () => {
  fc.assert(
    fc.property(anyFinished, (session) => {
      const said = wordsOf(TimeBars, { results: resultsOf(session, PACK), exam: session.plan.kind === "exam" });
      const answered = answeredIn(session);
      if (answered.length === 0) {
        expect(said).toBe("");
        return;
      }
      const mean = answered.reduce((sum, { spentMs }) => sum + spentMs, 0) / answered.length / 1000;
      expect(numbersIn(said, /(\S+) s on average over (\S+) answers?/)).toEqual([Math.round(mean), answered.length]);
      expect(said).not.toMatch(/\b1 seconds|one answers/);
      const told = [...said.matchAll(/, (?:wrong|right), (\d+) seconds?/g)].map(([, seconds]) => Number(seconds));
      expect(told).toEqual(answered.map(({ spentMs }) => Math.round(spentMs / 1000)));
    }),
  );
});

test("shares of contrasts add up to the quiz", () => {
  fc.assert(
    fc.property(anyFinished, (session) => {
      const isExam = session.plan.kind === "exam";
      const { contrasts } = resultsOf(session, PACK);
      const said = wordsOf(Shares, {
        id: "c",
        title: "By contrast",
        of: "Contrast",
        shares: contrasts,
        names: PACK.contrasts,
        all: isExam,
      });
      const rows = [...said.matchAll(/(\d+) of (\d+)/g)].map(([, right, of]) => [Number(right), Number(of)] as const);
      const total = (at: 0 | 1) => rows.reduce((sum, row) => sum + row[at], 0);
      expect(total(0)).toBe(rightIn(session));
      expect(total(1)).toBe(isExam ? session.outcomes.length : answeredIn(session).length);
    }),
  );
});
