import * as fc from "fast-check";
import { expect, test } from "vitest";
import { mixUpWindowEnd } from "../../mastery/confusions/mix-up-window-end.ts";
import { termMastery } from "../../mastery/report/term-mastery.ts";
import { anyLearner, daysApart, numbersIn, PACK, wordsOf } from "../testing/histories.ts";
import { Against } from "./against.tsx";
import { TermRecord } from "./term-record.tsx";

const DAY_MS = 86_400_000;
const anyTerm = fc.constantFrom(...PACK.terms.map(({ id }) => id));

test("a term's record counts the questions on it, and no flip; what its estimate rests on is the same count", () => {
  const seen = { flips: 0 };
  fc.assert(
    fc.property(anyLearner, anyTerm, (record, term) => {
      const said = wordsOf(TermRecord, { term, record });
      const named = record.attempts.filter(({ change }) => change === undefined);
      if (named.length < record.attempts.length) seen.flips += 1;
      const asked = named.filter(({ answer }) => answer === term);
      const picked = named.filter(({ chosen }) => chosen === term);
      const right = asked.filter(({ chosen }) => chosen === term).length;
      if (asked.length > 0) {
        expect(numbersIn(said, /Recognised (\d+) of (\d+)/)).toEqual([right, asked.length]);
        expect(numbersIn(said, /on a new case, from (\S+) answers?/)).toEqual([asked.length]);
      } else expect(said).not.toMatch(/Recognised|on a new case/);
      if (picked.length > 0) expect(numbersIn(said, /Right (\d+) of (\d+)/)).toEqual([right, picked.length]);
      else expect(said).not.toContain("When you say");
      const tally = [...(/It was ([^A-Z]*)/.exec(said)?.[1] ?? "").matchAll(/(\d+) /g)].reduce((sum, [, count]) => sum + Number(count), 0);
      expect(tally).toBe(picked.length - right);
      const age = /the last one (\d+) days ago/.exec(said);
      if (age !== null) expect(Number(age[1])).toBe(daysApart(asked.at(-1)?.at ?? 0, record.now));
      const { dueAt } = termMastery(record.mastery, PACK, term, record.now);
      const days = dueAt === null ? null : Math.max(0, daysApart(record.now, dueAt));
      expect(/ Due Today\b/.test(said)).toBe(days === 0);
      expect(/ Due Tomorrow\b/.test(said)).toBe(days === 1);
    }),
    { numRuns: 300 },
  );
  expect(seen.flips).toBeGreaterThan(50);
});

test("two terms were asked against each other as often as is said, in the days that are said", () => {
  const seen = { never: 0, confused: 0 };
  fc.assert(
    fc.property(anyLearner, (record) => {
      const { attempts, mastery, now } = record;
      const until = mixUpWindowEnd(mastery, now);
      const asked = (answer: string, rival: string, ms: number) =>
        attempts.filter((one) => one.change === undefined && until - one.at <= ms && one.answer === answer && one.offered.includes(rival));
      const said = wordsOf(Against, { term: "retrain", neighbour: "rollback", record });
      const most = asked("retrain", "rollback", 30 * DAY_MS).length + asked("rollback", "retrain", 30 * DAY_MS).length;
      const least = asked("retrain", "rollback", 29.5 * DAY_MS).length + asked("rollback", "retrain", 29.5 * DAY_MS).length;
      if (said.includes("Not asked against each other")) {
        seen.never += 1;
        expect(least).toBe(0);
        return;
      }
      const told = /You said/.test(said)
        ? [...said.matchAll(/: (\d+) of (\d+)\./g)].map(([, , of]) => Number(of)).reduce((sum, of) => sum + of, 0)
        : undefined;
      if (told === undefined) {
        expect(said).toMatch(/never confused/);
        const confused = [...asked("retrain", "rollback", 29.5 * DAY_MS), ...asked("rollback", "retrain", 29.5 * DAY_MS)];
        expect(confused.every(({ answer, chosen }) => answer === chosen)).toBe(true);
      } else {
        seen.confused += 1;
        expect(told).toBeLessThanOrEqual(most);
      }
    }),
  );
  expect(seen.never).toBeGreaterThan(5);
  expect(seen.confused).toBeGreaterThan(5);
});
