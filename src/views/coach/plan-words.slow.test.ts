import * as fc from "fast-check";
import { expect, test } from "vitest";
import { termMastery } from "../../mastery/report/term-mastery.ts";
import { type StudyBasis, studyPlan } from "../../session/study/study-plan.ts";
import { anyLearner, numberOf, numbersIn } from "../testing/histories.ts";
import { afterAnswered, enoughToday, headingOf, setsOf, whatFits, whyLater, whyToday } from "./plan-words.ts";

const CHOICES = [12, 24, 36, 48] as const;

const anyBasis: fc.Arbitrary<StudyBasis> = fc
  .record({
    record: anyLearner,
    examInDays: fc.option(fc.nat(30)),
    perDay: fc.constantFrom(...CHOICES),
    answeredToday: fc.nat(60),
    rehearsedDaysAgo: fc.array(fc.nat(20), { maxLength: 3 }),
  })
  .map(({ record: { pack, mastery, now }, examInDays, ...rest }) => ({
    ...rest,
    pack,
    state: mastery,
    examInDays,
    days: Array.from({ length: examInDays ?? 1 }, (_, inDays) => {
      const end = new Date(now);
      end.setDate(end.getDate() + inDays);
      return end.setHours(23, 59, 59, 999);
    }),
  }));

/** Of how many terms a sentence speaks, and of how many of them it says that the day has room. */
function told(said: string, kind: RegExp): readonly [some: number, all: number] {
  const [, some = "no", of] = new RegExp(`(\\S+)(?: of (\\S+))? (?:${kind.source})`).exec(said) ?? [];
  return [numberOf(some), numberOf(of ?? some)];
}

test("a day's reasons count the terms that it is for, of all that are due or new by its end", () => {
  const seen = { cut: 0 };
  fc.assert(
    fc.property(anyBasis, (basis) => {
      const { pack, state, days } = basis;
      const placed = new Set<string>();
      for (const day of studyPlan(basis).days) {
        const end = days[day.inDays] ?? 0;
        const waiting = pack.terms.map(({ id }) => termMastery(state, pack, id, state.lastAt)).filter(({ term }) => !placed.has(term));
        const due = waiting.filter(({ dueAt }) => dueAt !== null && dueAt <= end).length;
        const fresh = waiting.filter(({ answers }) => answers === 0).length;
        for (const term of [...day.due, ...day.fresh]) placed.add(term);
        if (day.rehearsal || day.sets === 0) continue;
        const said = day.inDays === 0 ? whyToday(day) : whyLater(day);
        expect(setsOf(day)).toBe(day.sets === 1 ? "A set of twelve" : `${["Two", "Three", "Four"][day.sets - 2]} sets of twelve`);
        if (day.due.length + day.fresh.length === 0) {
          expect([due, fresh, /^Nothing/.test(said)]).toEqual([0, 0, true]);
          continue;
        }
        if (day.due.length > 0) expect(told(said, /due terms?/), said).toEqual([day.due.length, due]);
        else expect(due).toBe(0);
        if (day.fresh.length > 0) expect(told(said, /new terms?|new ones?/), said).toEqual([day.fresh.length, fresh]);
        if (due > day.due.length) seen.cut += 1;
      }
    }),
    { numRuns: 200 },
  );
  expect(seen.cut).toBeGreaterThan(5);
});

test("enough is said only of a day on which all that is wanted was answered", () => {
  fc.assert(
    fc.property(anyBasis, (basis) => {
      const { answeredToday, perDay } = basis;
      const [first] = studyPlan(basis).days;
      if (first === undefined || first.rehearsal) return;
      if (first.sets > 0) {
        const said = afterAnswered(basis);
        if (answeredToday === 0) expect(said).toBe("");
        else expect(numbersIn(said, /^, after the (\S+) you answered$/)).toEqual([answeredToday]);
        expect(answeredToday + 12).toBeLessThanOrEqual(perDay);
        return;
      }
      const { what, why } = enoughToday(basis);
      expect(numbersIn(why, /^(\S+) questions? answered, of the (\S+) you want in a day/)).toEqual([answeredToday, perDay]);
      expect(what === "Enough for today").toBe(answeredToday >= perDay);
      expect(why.includes("more than that")).toBe(answeredToday < perDay);
    }),
  );
});

test("whether all finds its place is counted term by term, and the number of questions that helps is the fewest that does", () => {
  const seen = { left: 0 };
  fc.assert(
    fc.property(anyBasis, (basis) => {
      const plan = studyPlan(basis);
      const said = whatFits(plan, basis);
      if (basis.examInDays === 0) {
        expect(said).toBe("Nothing is planned for today.");
        return;
      }
      const { pack, state, days } = basis;
      const placed = new Set(plan.days.flatMap(({ due, fresh }) => [...due, ...fresh]));
      const last = days.at(-1) ?? 0;
      const without = pack.terms
        .map(({ id }) => termMastery(state, pack, id, state.lastAt))
        .filter(({ term, dueAt }) => !placed.has(term) && (dueAt === null || dueAt <= last));
      if (without.length === 0) {
        expect(said).toMatch(/^At \d+ questions a day, all that is due or new by then has its place\.$/);
        return;
      }
      seen.left += 1;
      expect(numbersIn(said, /^At (\d+) questions a day, (\S+) terms? that (?:is|are) due or new by then will have no place\./)).toEqual([
        basis.perDay,
        without.length,
      ]);
      const fitting = CHOICES.filter((perDay) => studyPlan({ ...basis, perDay }).left.length === 0);
      expect(said.endsWith(fitting[0] === undefined ? "The longest due come first." : `At ${fitting[0]} all would.`)).toBe(true);
    }),
    { numRuns: 200 },
  );
  expect(seen.left).toBeGreaterThan(5);
});

test("the days to the exam are said as they are", () => {
  for (let examInDays = 2; examInDays < 100; examInDays++)
    expect(numbersIn(headingOf({ examInDays }), /^(\S+) days to the exam$/)).toEqual([examInDays]);
  expect([0, 1, null].map((examInDays) => headingOf({ examInDays }))).toEqual([
    "The exam is today",
    "The exam is tomorrow",
    "Your plan for today",
  ]);
});
