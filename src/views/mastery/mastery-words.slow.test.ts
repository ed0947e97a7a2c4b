import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Attempt } from "../../engine/attempt.ts";
import { confusionBetween, confusions } from "../../mastery/confusions/confusions.ts";
import { mixUpWindowEnd } from "../../mastery/confusions/mix-up-window-end.ts";
import { termMastery } from "../../mastery/report/term-mastery.ts";
import { rightFirstTime } from "../../mastery/report/weekly-accuracy.ts";
import { lastWeekStarts } from "../../ui/week-starts.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { familiesOf } from "../lookup/term-names.ts";
import { windowName } from "../lookup/window-name.ts";
import { anyLearner, daysApart, numberOf, numbersIn, PACK, wordsOf } from "../testing/histories.ts";
import { answersInWindow } from "./answers-in-window.ts";
import { FamilyMatrix } from "./confusion-matrix.tsx";
import { DueNext } from "./due-next.tsx";
import { Readiness } from "./readiness.tsx";
import { trendSentence } from "./trend.tsx";
import { WeakClusters } from "./weak-clusters.tsx";

const DAY_MS = 86_400_000;
/** A sitting is counted whole, by its first answer. */
const SITTING_MS = DAY_MS / 2;

/** Answers in the 30 days up to a moment, of which some near the edge may be left out with their sitting. */
function bounds(attempts: readonly Attempt[], until: number, holds: (attempt: Attempt) => boolean): readonly [least: number, most: number] {
  const within = (ms: number) => attempts.filter((one) => one.change === undefined && until - one.at <= ms && holds(one)).length;
  return [within(30 * DAY_MS - SITTING_MS), within(30 * DAY_MS)];
}

function isWithin(count: number, [least, most]: readonly [number, number]): boolean {
  return count >= least && count <= most;
}

test("a confusion's counts are those of the days that they are said of: flips and answers that don't count left out", () => {
  const seen = { confused: 0, away: 0 };
  fc.assert(
    fc.property(anyLearner, ({ attempts, mastery, now }) => {
      const until = mixUpWindowEnd(mastery, now);
      const window = windowName(until, now);
      if (until === now) expect(window).toBe("last 30 days");
      else {
        seen.away += 1;
        expect(until).toBe(attempts.at(-1)?.at);
        expect(attempts.every(({ at }) => now - at > 30 * DAY_MS)).toBe(true);
        expect(window).toContain(String(new Date(until).getDate()));
      }
      for (const { answer, chosen } of confusions(mastery, PACK, until)) {
        seen.confused += 1;
        const { times, asked } = confusionBetween(mastery, answer, chosen, until);
        expect(
          isWithin(
            times,
            bounds(attempts, until, (one) => one.answer === answer && one.chosen === chosen),
          ),
        ).toBe(true);
        expect(
          isWithin(
            asked,
            bounds(attempts, until, (one) => one.answer === answer && one.offered.includes(chosen)),
          ),
        ).toBe(true);
      }
    }),
  );
  expect(seen.confused).toBeGreaterThan(50);
  expect(seen.away).toBeGreaterThan(5);
});

test("the right answers of a matrix are those of the same days, term by term", () => {
  fc.assert(
    fc.property(anyLearner, (record) => {
      const { attempts, mastery, now } = record;
      const until = mixUpWindowEnd(mastery, now);
      const counts = answersInWindow(attempts, until);
      for (const family of familiesOf(PACK)) {
        const said = wordsOf(FamilyMatrix, { family, record, counts, until, begin: () => {} });
        for (const term of family.terms) {
          const asked = attempts.filter(({ at, answer, change }) => change === undefined && answer === term && until - at <= 30 * DAY_MS);
          const right = asked.filter(({ chosen }) => chosen === term).length;
          const cell = new RegExp(`(?:(\\d+) of (\\d+) right|not asked (?:yet|in these 30 days)) \\. Practise ${term}(?= )`).exec(
            `${said} `,
          );
          expect([Number(cell?.[1] ?? 0), Number(cell?.[2] ?? 0)], said).toEqual([right, asked.length]);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test("what is due, and when, is said of every term that was asked, by the calendar", () => {
  fc.assert(
    fc.property(anyLearner, (record) => {
      const said = wordsOf(DueNext, { record });
      const { mastery, now } = record;
      const times = PACK.terms.flatMap(({ id }) => termMastery(mastery, PACK, id, now).dueAt ?? []);
      if (times.length === 0) {
        expect(said).toContain("Nothing yet.");
        return;
      }
      const away = times.map((dueAt) => Math.max(0, daysApart(now, dueAt)));
      const on = (holds: (days: number) => boolean) => away.filter(holds).length;
      const sentence = /fade (.+?\.) Day Terms/.exec(said)?.[1] ?? "";
      const told = (when: string) => numberOf(new RegExp(`(\\S+) (?:terms? (?:is|are) due )?${when}[ ,;.]`).exec(sentence)?.[1] ?? "none");
      expect(told("today"), said).toBe(on((days) => days === 0));
      expect(told("tomorrow"), said).toBe(on((days) => days === 1));
      expect(told("later"), said).toBe(on((days) => days > 1));
      const missing = numberOf(/; (\S+) (?:was|were) not asked yet/.exec(sentence)?.[1] ?? "none");
      expect(missing).toBe(PACK.terms.length - times.length);
      expect(/ Today /.test(said)).toBe(on((days) => days === 0) > 0);
      expect(/ Tomorrow /.test(said)).toBe(on((days) => days === 1) > 0);
    }),
  );
});

test("an estimate rests on the answers that it names, and says how many terms were never asked", () => {
  fc.assert(
    fc.property(anyLearner, (record) => {
      const said = wordsOf(Readiness, { record });
      const named = record.attempts.filter(({ change }) => change === undefined);
      const asked = new Set(named.map(({ answer }) => answer)).size;
      const [answers, terms, missing = 0] = numbersIn(said, /From (\S+) answers? on (\S+) terms?(?:; (\S+) of them not asked yet)?/);
      expect([answers, terms, missing]).toEqual([named.length, PACK.terms.length, PACK.terms.length - asked]);
      expect(said.includes("Too few answers to say."), said).toBe(!/In a rehearsal of 59 questions today/.test(said));
      const range = /expect (\d+)(?: to (\d+))? right/.exec(said);
      if (range !== null) expect(Number(range[1])).toBeLessThanOrEqual(Number(range[2] ?? range[1]));
    }),
  );
});

test("the weakest contrasts name the answers that they rest on", () => {
  fc.assert(
    fc.property(anyLearner, (record) => {
      const said = wordsOf(WeakClusters, { record });
      for (const { id } of PACK.contrasts) {
        const row = new RegExp(` ${id} (.*?)about (\\d+) of 12 from (\\S+) answers?`).exec(said);
        if (row === null || row[1]?.includes("about ")) continue;
        const named = record.attempts.filter(({ frame, change }) => change === undefined && frame.startsWith(`${id}/`));
        expect(numberOf(row[3] ?? ""), said).toBe(named.length);
        expect(Number(row[2])).toBeLessThanOrEqual(12);
      }
    }),
  );
});

test("right first time counts each case once, in the week in which it was first answered", () => {
  const seen = { weeks: 0 };
  fc.assert(
    fc.property(anyLearner, ({ attempts, now }: LearnerRecord) => {
      const starts = lastWeekStarts(12, now);
      const practised = rightFirstTime(attempts, starts).filter(({ answers }) => answers > 0);
      if (practised.length < 2) return;
      seen.weeks += 1;
      const said = trendSentence(practised, now);
      const firsts = attempts
        .filter(({ change }) => change === undefined)
        .filter((one, index, all) => all.findIndex(({ frame, seed }) => frame === one.frame && seed === one.seed) === index)
        .filter(({ at }) => at >= (starts[0] ?? 0));
      const weekOf = ({ at }: Attempt) => starts.findLastIndex((start) => start <= at);
      const inWeek = (week: number) => firsts.filter((one) => weekOf(one) === week);
      const [first, last] = [Math.min(...firsts.map(weekOf)), Math.max(...firsts.map(weekOf))];
      expect(said.includes("so far this week")).toBe(last === starts.length - 1);
      expect(/ of 1 new case /.test(said), said).toBe(inWeek(last).length === 1);
      for (const [week, pattern] of [
        [last, /: (\d+)(%)? of (\d+) new cases? /],
        [first, /, (\d+)(%)? of (\d+) in the week/],
      ] as const) {
        const [, share = "", percent, of = ""] = pattern.exec(said) ?? [];
        const all = inWeek(week);
        const right = all.filter(({ answer, chosen }) => answer === chosen).length;
        expect(Number(of), said).toBe(all.length);
        expect(Number(share)).toBe(percent === undefined ? right : Math.round((100 * right) / all.length));
      }
    }),
    { numRuns: 200 },
  );
  expect(seen.weeks).toBeGreaterThan(20);
});
