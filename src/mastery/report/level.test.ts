import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Attempt } from "../../engine/attempt.ts";
import { emptyMastery, rightOn } from "../model/mastery-state.ts";
import { observeAll } from "../model/replay.ts";
import { MS_PER_DAY, MS_PER_HOUR } from "../model/time.ts";
import { answered, NOON, PACK } from "../testing/small-pack.ts";
import { type TermMastery, termMastery } from "./term-mastery.ts";

/** All of `causes` answered, right or wrong, so often and so far apart. */
function history(times: number, gap: number, right: boolean): Attempt[] {
  return Array.from({ length: times }, (_, round) =>
    ["drift", "outage", "bug"].map((term, index) => {
      const other = term === "bug" ? "drift" : "bug";
      return answered(term, right ? term : other, NOON + round * gap + index * 60_000, { frame: `causes/${(round % 8) + 1}` });
    }),
  ).flat();
}

function drift(log: readonly Attempt[], days = 0) {
  const state = observeAll(emptyMastery(), log, PACK);
  return termMastery(state, PACK, "drift", state.lastAt + days * MS_PER_DAY);
}

test("rule 12: a term never asked is new and has no due time", () => {
  expect(drift([])).toMatchObject({ level: "new", dueAt: null, sureness: 0, answers: 0 });
});

test("rule 12: levels rise with right answers and fall with wrong ones", () => {
  expect(drift(history(6, MS_PER_HOUR, false)).level).toBe("shaky");
  expect(drift(history(2, MS_PER_HOUR, true)).level).toBe("forming");
  expect(drift(history(6, MS_PER_HOUR, true)).level).toBe("firm");
});

test("rule 13: told apart needs right answers on two days", () => {
  expect(drift(history(12, 60_000 * 4, true)).level).toBe("firm");
  expect(drift(history(12, MS_PER_DAY, true)).level).toBe("told apart");
});

test("rule 13: told apart needs each rival on offer in two of its questions", () => {
  const twelveDays = history(12, MS_PER_DAY, true);
  const without = (rival: string, questions: number) =>
    twelveDays.map((attempt, index) =>
      index < questions ? attempt : { ...attempt, offered: attempt.offered.filter((option) => option !== rival) },
    );
  expect(drift(without("bug", 3)).level).toBe("firm");
  expect(drift(without("bug", 4)).level).toBe("told apart");
});

test("rule 13: answers nine hours apart are one day, ten hours are two", () => {
  const days = (hours: number) => observeAll(emptyMastery(), history(2, hours * MS_PER_HOUR, true), PACK).terms.get("drift")?.rightDays;
  expect(days(9)).toBe(1);
  expect(days(10)).toBe(2);
});

test("rule 14: a firm term is due in some days, a shaky one at once", () => {
  const state = observeAll(emptyMastery(), history(3, MS_PER_DAY, true), PACK);
  const { dueAt } = termMastery(state, PACK, "drift", state.lastAt);
  expect(dueAt).toBeGreaterThan(NOON + 3 * MS_PER_DAY);
  expect(dueAt).toBeLessThan(NOON + 9 * MS_PER_DAY);
  expect(drift(history(3, MS_PER_HOUR, false)).dueAt).toBe(NOON + 2 * MS_PER_HOUR);
});

test("rule 14: each right day puts the due time further off, up to 60 days", () => {
  const wait = (rounds: number) => (drift(history(rounds, MS_PER_DAY, true)).dueAt ?? 0) - (NOON + (rounds - 1) * MS_PER_DAY);
  const waits = [2, 4, 8, 12, 60].map(wait);
  expect(waits).toEqual([...waits].sort((one, other) => one - other));
  expect(waits.at(-1)).toBeLessThanOrEqual(60 * MS_PER_DAY);
});

test("answers and right answers are plain counts", () => {
  expect(drift([...history(3, MS_PER_HOUR, true), ...history(2, MS_PER_HOUR, false)])).toMatchObject({ answers: 5, right: 3 });
});

const someAnswer = fc
  .constantFrom(...PACK.contrasts)
  .chain(({ terms }) =>
    fc.tuple(fc.constantFrom(...terms), fc.constantFrom(...terms), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 3 })),
  );
/** Answers of all sorts, some a minute apart and some some days. */
const someLog = fc.array(someAnswer, { maxLength: 50 }).map((answers) => {
  let at = NOON;
  return answers.map(([answer, chosen, frame, days]): Attempt => {
    at += days === 3 ? 3 * MS_PER_DAY : 60_000;
    const attempt = answered(answer, chosen, at);
    return { ...attempt, frame: attempt.frame.replace("/1", `/${frame}`) };
  });
});
const STEP: Readonly<Record<TermMastery["level"], number>> = { new: 0, shaky: 1, forming: 2, firm: 3, "told apart": 4 };

test("rule 16: a term has at most one bar before it was right in two different frames", () => {
  fc.assert(
    fc.property(someLog, fc.constantFrom(...PACK.terms), (log, { id }) => {
      const frames = new Set(log.filter(({ answer, chosen }) => answer === id && chosen === id).map(({ frame }) => frame));
      const state = observeAll(emptyMastery(), log, PACK);
      if (frames.size < 2) expect(STEP[termMastery(state, PACK, id, state.lastAt).level]).toBeLessThanOrEqual(1);
    }),
  );
});

test("rule 16: answers on other terms move neither a term’s level nor its due time, however they come out", () => {
  fc.assert(
    fc.property(someLog, someLog, fc.constantFrom(...PACK.terms), (log, more, { id }) => {
      const before = observeAll(emptyMastery(), log, PACK);
      const shift = before.lastAt + 60_000 - NOON;
      const others = more.filter(({ answer }) => answer !== id).map((attempt) => ({ ...attempt, at: attempt.at + shift }));
      const after = observeAll(before, others, PACK);
      const now = Math.max(before.lastAt, after.lastAt);
      const [was, is] = [termMastery(before, PACK, id, now), termMastery(after, PACK, id, now)];
      expect(is.level).toBe(was.level);
      expect(is.dueAt).toBe(was.dueAt);
    }),
  );
});

test("rule 16: a poor evening on other terms leaves a term that was right four times where it was, while its forecast falls", () => {
  const own = history(4, MS_PER_HOUR, true).filter(({ answer }) => answer === "drift");
  const evening = ["retrain", "block", "fix", "retrain", "block", "fix", "blue-green", "canary"].map((term, index) =>
    answered(term, "rollback", NOON + 20 * MS_PER_HOUR + index * 60_000),
  );
  const [before, after] = [own, [...own, ...evening]].map((log) => observeAll(emptyMastery(), log, PACK));
  if (before === undefined || after === undefined) throw new Error("no states");
  expect(termMastery(after, PACK, "drift", after.lastAt).level).toBe(termMastery(before, PACK, "drift", after.lastAt).level);
  expect(rightOn(after, PACK, "drift", after.lastAt)).toBeLessThan(rightOn(before, PACK, "drift", after.lastAt));
});
