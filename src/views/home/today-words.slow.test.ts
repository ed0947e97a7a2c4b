import * as fc from "fast-check";
import { expect, test } from "vitest";
import { termMastery } from "../../mastery/report/term-mastery.ts";
import { quizPlan } from "../../session/plan/practice-plan.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { anyLearner, daysApart, numberOf, numbersIn, wordsOf } from "../testing/histories.ts";
import { PractisedDaysAndPace } from "./practised-days-and-pace.tsx";
import { breakSentence, minutesFor, todaysReason } from "./today-words.ts";

function todaysSet({ pack, mastery, allAttempts, now }: LearnerRecord) {
  const setup = { scope: { kind: "due" }, length: 12, clock: { kind: "none" }, feedback: "each", seed: allAttempts.length } as const;
  return quizPlan(setup, { id: "one", pack, extraTime: 0, now, state: mastery, recent: [], wrong: [] }).items;
}

function endOfToday(now: number): number {
  return new Date(now).setHours(23, 59, 59, 999);
}

test("why today's set is what it is: each count is the plain count", () => {
  fc.assert(
    fc.property(anyLearner, (record) => {
      const set = todaysSet(record);
      const { pack, mastery, now } = record;
      const said = todaysReason(set, record);
      const dueOf = (term: string) => termMastery(mastery, pack, term, now).dueAt;
      const isDue = (term: string) => (dueOf(term) ?? Number.POSITIVE_INFINITY) <= endOfToday(now);
      const asked = [...new Set(set.map(({ answer }) => answer))];
      const inAll = pack.terms.filter(({ id }) => isDue(id)).length;
      if (said.startsWith("Nothing is due")) {
        expect(inAll).toBe(0);
        expect(asked.every((term) => dueOf(term) !== null)).toBe(true);
        return;
      }
      const [, all = "", are] = /^(\S+) terms? (is|are) due today\./.exec(said) ?? [];
      expect(numberOf(all), said).toBe(inAll);
      expect(are === "is", said).toBe(inAll <= 1);
      expect(numbersIn(said, /questions are on (\S+) terms?:/)).toEqual([asked.length]);
      const group = (pattern: RegExp) => numberOf(pattern.exec(said)?.[1] ?? "none");
      expect(group(/ (\S+) due[,. ](?!today)/), said).toBe(asked.filter(isDue).length);
      expect(group(/ (\S+) new[,. ]/), said).toBe(asked.filter((term) => dueOf(term) === null).length);
      expect(group(/ (\S+) to keep fresh/), said).toBe(asked.filter((term) => dueOf(term) !== null && !isDue(term)).length);
    }),
    { numRuns: 200 },
  );
});

test("a break is as long as the calendar says since the last question, whatever that counts for; what faded is what is due", () => {
  const seen = { breaks: 0 };
  fc.assert(
    fc.property(anyLearner, (record) => {
      const { allAttempts, now, pack, mastery } = record;
      const said = breakSentence(record);
      const days = daysApart(allAttempts.at(-1)?.at ?? now, now);
      if (said === undefined) {
        expect(days <= 7 || record.attempts.length === 0).toBe(true);
        return;
      }
      seen.breaks += 1;
      expect(days).toBeGreaterThanOrEqual(7);
      expect(numbersIn(said, /^Welcome back: (\S+) days? since your last question\./)).toEqual([days]);
      const times = pack.terms.flatMap(({ id }) => termMastery(mastery, pack, id, now).dueAt ?? []);
      const faded = times.filter((dueAt) => dueAt <= now).length;
      const share = { None: faded === 0, All: faded === times.length, Most: faded > times.length / 2, Some: faded > 0 };
      const word = /\. (None|All|Most|Some) of the terms you were asked/.exec(said)?.[1] as keyof typeof share;
      expect(share[word], said).toBe(true);
    }),
    { numRuns: 400 },
  );
  expect(seen.breaks).toBeGreaterThan(10);
});

test("the pace is the middle of the latest answers that count, the week the days with an answer of any kind", () => {
  fc.assert(
    fc.property(anyLearner, (record) => {
      const { attempts, allAttempts, now } = record;
      const said = wordsOf(PractisedDaysAndPace, { record });
      const [seconds = 0] = numbersIn(said, /Pace (\S+) s a question/);
      const latest = attempts.slice(-60).map(({ tookMs }) => tookMs);
      if (latest.length === 0) expect(said).toContain("A guess, until an answer counts");
      else if (latest.length === 1) expect(said).toContain("As long as your one answer took");
      else {
        expect(numbersIn(said, /Half of your last (\S+) answers took no longer/)).toEqual([latest.length]);
        expect(latest.filter((tookMs) => tookMs < seconds * 1000 + 500).length).toBeGreaterThanOrEqual(latest.length / 2);
        expect(latest.filter((tookMs) => tookMs >= seconds * 1000 - 500).length).toBeGreaterThanOrEqual(latest.length / 2);
      }
      const minutes = numbersIn(minutesFor(12, attempts), /^twelve questions, about (\S+) minutes?$/);
      if (latest.length > 0) expect(Math.abs((minutes[0] ?? 0) - (12 * seconds) / 60)).toBeLessThan(1);
      const days = new Set(allAttempts.map(({ at }) => daysApart(at, now)).filter((ago) => ago < 7));
      const label = /(?:Not practised|Practised) .*of the last 7 days|Not practised in the last 7 days/.exec(said)?.[0] ?? "";
      if (days.size === 0) expect(label).toBe("Not practised in the last 7 days");
      else expect(numbersIn(label, /: (\d) of the last 7 days$/)).toEqual([days.size]);
      for (const ago of days) {
        const weekday = new Date(new Date(now).setDate(new Date(now).getDate() - ago)).toLocaleDateString("en-GB", { weekday: "long" });
        expect(label).toContain(ago === 0 ? "today" : weekday);
      }
    }),
  );
});
