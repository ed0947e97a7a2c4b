import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Remaining, remaining } from "../../session/machine/countdown.ts";
import type { Mark } from "../../session/plan/plan.ts";
import { examPlan, timedPlan } from "../../session/testing/sample-plan.ts";
import { NOON, played } from "../../session/testing/sample-session.ts";
import { clockText, spokenTime } from "../../ui/timer.tsx";
import { timeNotice } from "../current-quiz/time-notice.ts";
import { numbersIn } from "../testing/histories.ts";
import { tallyOf } from "./cells.tsx";
import { headingOf } from "./exam-review.tsx";

const anyMarks = fc
  .array(fc.record({ isAnswered: fc.boolean(), flagged: fc.boolean() }), { minLength: 1, maxLength: 59, size: "max" })
  .map((drawn) => {
    const plan = examPlan(drawn.length);
    const session = played(plan);
    const blank = session.state === "asking" ? session.marks : [];
    return blank.map(
      (mark, at): Mark => ({ ...mark, chosen: drawn[at]?.isAnswered ? "drift" : null, flagged: drawn[at]?.flagged === true }),
    );
  });

test("what is answered, to go and flagged is counted mark by mark, before submitting too", () => {
  fc.assert(
    fc.property(anyMarks, (marks) => {
      const answered = marks.filter(({ chosen }) => chosen !== null).length;
      const flagged = marks.filter((mark) => mark.flagged).length;
      expect(numbersIn(tallyOf(marks), /^(\d+) answered, (\d+) to go, (\d+) flagged$/)).toEqual([
        answered,
        marks.length - answered,
        flagged,
      ]);
      const heading = headingOf(marks.length - answered, flagged);
      if (answered === marks.length && flagged === 0) expect(heading).toBe("Everything answered");
      else expect(numbersIn(heading, /^(\S+) unanswered, (\S+) flagged$/)).toEqual([marks.length - answered, flagged]);
    }),
  );
});

test("a clock, and the same time in words, are off by less than their smallest unit", () => {
  fc.assert(
    fc.property(fc.nat(30_000_000), (ms) => {
      const parts = clockText(ms).split(":").map(Number);
      const seconds = parts.reduce((sum, part) => sum * 60 + part, 0);
      expect(ms / 1000 - seconds).toBeGreaterThanOrEqual(0);
      expect(ms / 1000 - seconds).toBeLessThan(1);
      const said = spokenTime(ms);
      const unit = (name: string) => Number(new RegExp(`(\\d+) ${name}s?\\b`).exec(said)?.[1] ?? 0);
      const told = unit("hour") * 3600 + unit("minute") * 60 + unit("second");
      expect(Math.abs(ms / 1000 - told)).toBeLessThan(said.includes("second") ? 1 : 60.5);
      for (const [, count, plural] of said.matchAll(/(\d+) (?:hour|minute|second)(s?)/g)) expect(plural === "").toBe(count === "1");
    }),
  );
});

test("a notice tells the time that is left when it is given, however late that is", () => {
  fc.assert(
    fc.property(fc.boolean(), fc.nat(700_000), (isExam, leftMs) => {
      const plan = isExam ? examPlan(4, 7_200_000) : timedPlan("each", 4, 700_000);
      const total = isExam ? 7_200_000 : 700_000;
      const left: Remaining = remaining(played(plan), NOON + total - leftMs);
      const said = timeNotice(left);
      const [, count = "", unit] = /^(\d+) (minute|second)s? left\b/.exec(said) ?? [];
      const told = Number(count) * (unit === "minute" ? 60_000 : 1_000);
      expect(Math.abs(told - leftMs), said).toBeLessThanOrEqual(
        unit === "minute" && isExam ? 30_000 : isExam || leftMs < 60_000 ? 500 : 60_000,
      );
    }),
  );
});
