import fc from "fast-check";
import { expect, test } from "vitest";
import type { Attempt } from "../../engine/attempt.ts";
import { weakClusters } from "../../mastery/confusions/weak-clusters.ts";
import { emptyMastery } from "../../mastery/model/mastery-state.ts";
import { observeAll } from "../../mastery/model/replay.ts";
import { termMastery } from "../../mastery/report/term-mastery.ts";
import { samplePack } from "../testing/sample-pack.ts";
import { NOON } from "../testing/sample-session.ts";
import { rehearsalDays } from "./rehearsal-days.ts";
import { perDayThatFits, SET_QUESTIONS, type StudyBasis, studyPlan, TERMS_A_SET } from "./study-plan.ts";

const PACK = samplePack();
const DAY = 86_400_000;
const CHOICES = [12, 24, 36, 48];
const MOST_DAYS = 40;

const anyAttempts = fc
  .array(fc.record({ ago: fc.integer({ min: 60_000, max: 30 * DAY }), place: fc.nat(500), isRight: fc.boolean() }), {
    maxLength: 120,
    size: "max",
  })
  .map((answers) => answers.map(attemptOf).sort((one, other) => one.at - other.at));

const anyBasis: fc.Arbitrary<StudyBasis> = fc
  .record({
    attempts: anyAttempts,
    examInDays: fc.option(fc.nat(MOST_DAYS)),
    perDay: fc.constantFrom(...CHOICES),
    answeredToday: fc.nat(60),
    rehearsedDaysAgo: fc.array(fc.nat(20), { maxLength: 3 }),
  })
  .map(({ attempts, ...rest }) => ({
    ...rest,
    pack: PACK,
    state: observeAll(emptyMastery(), attempts, PACK),
    days: daysTo(rest.examInDays),
  }));

function attemptOf({ ago, place, isRight }: { readonly ago: number; readonly place: number; readonly isRight: boolean }): Attempt {
  const contrast = PACK.contrasts[place % PACK.contrasts.length];
  const frame = contrast?.frames[place % 9];
  const [answer = "", other = ""] = place % 2 === 0 ? (contrast?.terms ?? []) : (contrast?.terms.toReversed() ?? []);
  return {
    at: NOON - ago,
    frame: frame?.id ?? "",
    revision: "rev",
    seed: place,
    answer,
    chosen: isRight ? answer : other,
    offered: contrast?.terms ?? [],
    tookMs: 30_000,
    mode: "practice",
  };
}

/** The ends of the days left; of today where no exam's day is known. */
function daysTo(examInDays: number | null): number[] {
  return Array.from({ length: examInDays ?? 1 }, (_, index) => NOON + index * DAY + DAY / 2);
}

test("never more is planned for a day than the learner wants, what was answered today counted in", () => {
  fc.assert(
    fc.property(anyBasis, (basis) => {
      for (const { inDays, sets, weak, rehearsal } of studyPlan(basis).days) {
        const before = inDays === 0 ? basis.answeredToday : 0;
        const questions = SET_QUESTIONS * (sets + weak.length);
        if (questions > 0) expect(questions + before).toBeLessThanOrEqual(basis.perDay);
        if (rehearsal) expect(questions).toBe(0);
      }
    }),
  );
});

test("every term that is due or new before the exam has its place, exactly where there is room for all", () => {
  const seen = { fits: 0, left: 0 };
  fc.assert(
    fc.property(anyBasis, (basis) => {
      const { days, left } = studyPlan(basis);
      const rehearsals = new Set(days.filter(({ rehearsal }) => rehearsal).map(({ inDays }) => inDays));
      const room = basis.days.map((_, inDays) => {
        const wanted = basis.perDay - (inDays === 0 ? basis.answeredToday : 0);
        return rehearsals.has(inDays) ? 0 : TERMS_A_SET * Math.max(0, Math.floor(wanted / SET_QUESTIONS));
      });
      // Terms that can be asked from a day on, against the room from that day on.
      const from = basis.days.map((_, inDays) => {
        const begun = inDays === 0 ? Number.NEGATIVE_INFINITY : (basis.days[inDays - 1] ?? 0);
        return dueTimes(basis).filter((dueAt) => dueAt > begun && dueAt <= (basis.days.at(-1) ?? 0)).length;
      });
      const fits = basis.days.every((_, inDays) => (from[inDays] ?? 0) <= room.slice(inDays).reduce((sum, one) => sum + one, 0));
      expect(left.length === 0).toBe(fits);
      seen[fits ? "fits" : "left"] += 1;
    }),
    { numRuns: 300 },
  );
  expect(seen.fits).toBeGreaterThan(20);
  expect(seen.left).toBeGreaterThan(20);
});

/** When each term can be asked: one never asked at once. */
function dueTimes({ pack, state }: StudyBasis): number[] {
  return pack.terms.map(({ id }) => termMastery(state, pack, id, NOON).dueAt ?? 0);
}

test("a term is planned once, on a day by whose end it is due, the longest due first", () => {
  fc.assert(
    fc.property(anyBasis, (basis) => {
      const { days, left } = studyPlan(basis);
      const planned = days.flatMap(({ due, fresh }) => [...due, ...fresh]);
      expect(new Set([...planned, ...left]).size).toBe(planned.length + left.length);
      const dueAt = (term: string) => termMastery(basis.state, PACK, term, NOON).dueAt;
      for (const { inDays, due, fresh } of days) {
        for (const term of fresh) expect(dueAt(term)).toBeNull();
        const times = due.map((term) => dueAt(term) ?? Number.NaN);
        expect(times).toEqual([...times].sort((one, other) => one - other));
        for (const time of times) expect(time).toBeLessThanOrEqual(basis.days[inDays] ?? 0);
      }
    }),
  );
});

test("nothing is planned for the exam's day or after it", () => {
  fc.assert(
    fc.property(anyBasis, (basis) => {
      const { days } = studyPlan(basis);
      if (basis.examInDays !== null) for (const { inDays } of days) expect(inDays).toBeLessThan(basis.examInDays);
      if (basis.examInDays === 0) expect(days).toEqual([]);
    }),
  );
});

test("at most two rehearsals, neither on the day before the exam nor within three days of another one, each on its date as days go by", () => {
  fc.assert(
    fc.property(fc.nat(60), fc.array(fc.nat(30), { maxLength: 3 }), (examInDays, ago) => {
      const days = rehearsalDays(examInDays, ago);
      expect(days.length).toBeLessThanOrEqual(2);
      for (const day of days) {
        expect(examInDays - day).toBeGreaterThanOrEqual(2);
        expect(day).toBeGreaterThanOrEqual(0);
        for (const one of [...ago.map((past) => -past), ...days.filter((other) => other !== day)])
          expect(Math.abs(day - one)).toBeGreaterThanOrEqual(3);
      }
      const tomorrow = rehearsalDays(
        examInDays + 1,
        ago.map((past) => past - 1).filter((past) => past >= 0),
      );
      for (const day of tomorrow.filter((one) => one > 0)) if (ago.every((past) => past > 3)) expect(days).toContain(day - 1);
    }),
  );
  expect(rehearsalDays(12, [])).toEqual([2, 9]);
  expect(rehearsalDays(12, [5])).toEqual([2, 9]);
  expect(rehearsalDays(10, [0])).toEqual([7]);
  expect(rehearsalDays(3, [])).toEqual([0]);
  expect(rehearsalDays(2, [])).toEqual([0]);
  expect(rehearsalDays(2, [1])).toEqual([]);
  expect(rehearsalDays(1, [])).toEqual([]);
});

test("without an exam's day there is today's plan, and no rehearsal", () => {
  fc.assert(
    fc.property(anyBasis, (given) => {
      const { days } = studyPlan({ ...given, examInDays: null, days: daysTo(null) });
      expect(days.map(({ inDays, rehearsal }) => [inDays, rehearsal])).toEqual([[0, false]]);
      if (given.answeredToday === 0) expect(days[0]?.sets).toBeGreaterThan(0);
    }),
  );
});

test("weak contrasts are drilled with what due and new terms leave, and not on the day before the exam", () => {
  const seen = { drills: 0 };
  fc.assert(
    fc.property(anyBasis, (basis) => {
      for (const { inDays, due, fresh, sets, weak } of studyPlan(basis).days) {
        if (weak.length === 0) continue;
        seen.drills += 1;
        expect(sets).toBe(Math.max(1, Math.ceil((due.length + fresh.length) / TERMS_A_SET)));
        expect(inDays + 1).not.toBe(basis.examInDays);
      }
    }),
  );
  expect(seen.drills).toBeGreaterThan(20);
});

test("the fewest questions a day that fit are said, where any do", () => {
  fc.assert(
    fc.property(anyBasis, (basis) => {
      const fewest = perDayThatFits(basis, CHOICES);
      for (const perDay of CHOICES) {
        const { left } = studyPlan({ ...basis, perDay });
        expect(left.length === 0).toBe(fewest !== undefined && perDay >= fewest);
      }
    }),
  );
});

/** A learner who has answered nothing yet and wants four sets a day. */
const NEW_LEARNER = { pack: PACK, state: emptyMastery(), examInDays: null, perDay: 48, answeredToday: 0, rehearsedDaysAgo: [] };

test("a day has as many sets as its due and new terms need, and no more", () => {
  const [day] = studyPlan({ ...NEW_LEARNER, days: daysTo(null) }).days;
  expect(day).toMatchObject({ sets: 2, due: [], weak: [] });
  expect(day?.fresh).toHaveLength(PACK.terms.length);
});

test("a rehearsal has its day for itself, and the terms that it pushes aside are said", () => {
  const { days } = studyPlan({ ...NEW_LEARNER, examInDays: 10, days: daysTo(10), perDay: 12 });
  expect(days[0]).toEqual({ inDays: 0, rehearsal: true, sets: 0, due: [], fresh: [], open: { due: 0, fresh: 12 }, weak: [] });
  expect(days.filter(({ rehearsal }) => rehearsal).map(({ inDays }) => inDays)).toEqual([0, 7]);
});

/** The ends of the days after the latest answer. */
function daysFrom(state: StudyBasis["state"], count: number): number[] {
  return Array.from({ length: count }, (_, index) => state.lastAt + (index + 1) * DAY);
}

test("a day says how many terms are due by its end and how many were never asked, whether or not they find a place", () => {
  const seen = attemptOf({ ago: 60_000, place: 0, isRight: false });
  const state = observeAll(emptyMastery(), [seen], PACK);
  const dueAt = termMastery(state, PACK, seen.answer, NOON).dueAt ?? Number.NaN;
  const basis = { ...NEW_LEARNER, state, perDay: 12 };
  const openOf = (end: number) => studyPlan({ ...basis, days: [end] }).days[0]?.open;
  expect(openOf(dueAt - 1)).toEqual({ due: 0, fresh: PACK.terms.length - 1 });
  expect(openOf(dueAt)).toEqual({ due: 1, fresh: PACK.terms.length - 1 });
  const rehearsal = studyPlan({ ...basis, examInDays: 3, days: [dueAt, dueAt + DAY, dueAt + 2 * DAY] }).days[0];
  expect(rehearsal).toMatchObject({ rehearsal: true, open: { due: 1, fresh: PACK.terms.length - 1 } });
});

/** Twenty answers on each of the first contrasts: wrong on some of them, right on the others. */
function unevenAttempts(wrongContrasts: number, answered: number): Attempt[] {
  return Array.from({ length: 20 }, (_, round) =>
    PACK.contrasts.slice(0, answered).map((_, index) => {
      const place = index + PACK.contrasts.length * round;
      return attemptOf({ ago: 60_000 * (1_000 - round * 20 - index), place, isRight: index >= wrongContrasts });
    }),
  ).flat();
}

test("the weakest contrasts that are known well enough have drills, three at most, the weakest first", () => {
  const drillsOf = (attempts: readonly Attempt[]) => {
    const state = observeAll(emptyMastery(), attempts, PACK);
    const drills = studyPlan({ ...NEW_LEARNER, state, perDay: 240, days: daysFrom(state, 1) }).days.flatMap(({ weak }) => weak);
    return { drills, clusters: weakClusters(state, PACK, state.lastAt) };
  };
  const many = drillsOf(unevenAttempts(5, 6));
  expect(many.clusters.filter(({ unknown, expectedWrong }) => !unknown && expectedWrong >= 1.5).length).toBeGreaterThan(3);
  expect(many.drills).toEqual(many.clusters.slice(0, 3).map(({ contrast }) => contrast));
});

test("a contrast that is told apart well, or was seldom asked, is not drilled", () => {
  const state = observeAll(emptyMastery(), unevenAttempts(1, 6), PACK);
  const { days } = studyPlan({ ...NEW_LEARNER, state, perDay: 240, days: daysFrom(state, 1) });
  const well = weakClusters(state, PACK, state.lastAt).filter(({ unknown, expectedWrong }) => !unknown && expectedWrong < 1.5);
  expect(well.length).toBeGreaterThan(0);
  expect(days[0]?.weak).toEqual([PACK.contrasts[0]?.id]);
  const nothing = studyPlan({ ...NEW_LEARNER, perDay: 240, days: daysTo(null) }).days[0];
  expect(nothing?.weak).toEqual([]);
});
