import { expect, test } from "vitest";
import type { Attempt } from "../../engine/attempt.ts";
import { emptyMastery } from "../model/mastery-state.ts";
import { observe } from "../model/replay.ts";
import { MS_PER_DAY } from "../model/time.ts";
import { answered, NOON, PACK } from "../testing/small-pack.ts";
import { historyOf, type Known } from "./term-history.ts";
import { termMastery } from "./term-mastery.ts";
import { rightFirstTime } from "./weekly-accuracy.ts";

const WEEK_MS = 7 * MS_PER_DAY;

/** Four answers a day over four weeks; retrain is missed in the first two. */
const LOG: readonly Attempt[] = Array.from({ length: 28 }, (_, day) => day).flatMap((day) =>
  ["retrain", "rollback", "drift", "canary"].map((term, index) => {
    const chosen = term === "retrain" && day < 14 ? "rollback" : term;
    return answered(term, chosen, NOON + day * MS_PER_DAY + index * 60_000, { seed: day * 4 + index });
  }),
);
const MOMENTS = [1, 2, 3, 4].map((week) => NOON + week * WEEK_MS - 1);

function historyNow(...[term, attempts, moments]: readonly [string, readonly Attempt[], readonly number[]]): readonly Known[] {
  const replay = historyOf(term, attempts, PACK, moments);
  let step = replay.next();
  while (!step.done) step = replay.next();
  return step.value;
}

test("rule 64: each point is what the tracker said then, knowing nothing of later answers", () => {
  const history = historyNow("retrain", LOG, MOMENTS);
  MOMENTS.forEach((at, index) => {
    const then = LOG.filter((attempt) => attempt.at <= at).reduce((state, attempt) => observe(state, attempt, PACK), emptyMastery());
    const { p, answers } = termMastery(then, PACK, "retrain", at);
    expect(history[index]).toMatchObject({ at, p, answers });
  });
});

test("rule 64: a term that came right rises, and its range holds every point", () => {
  const history = historyNow("retrain", LOG, MOMENTS);
  expect(history.at(-1)?.p).toBeGreaterThan((history[1]?.p ?? 1) + 0.2);
  for (const { p, low, high } of history) expect(low < p && p < high).toBe(true);
});

test("a replay pauses after every 500 attempts", () => {
  const replay = historyOf(
    "retrain",
    Array.from({ length: 10 }, () => LOG)
      .flat()
      .toSorted((one, other) => one.at - other.at),
    PACK,
    MOMENTS,
  );
  expect([replay.next().done, replay.next().done, replay.next().done]).toEqual([false, false, true]);
});

test("rule 65: a story counts in the week in which it was first answered, and never again", () => {
  const starts = [0, 1, 2, 3].map((week) => NOON + week * WEEK_MS);
  const again = LOG.slice(0, 8).map((attempt) => ({ ...attempt, chosen: attempt.answer, at: attempt.at + 3 * WEEK_MS }));
  const weeks = rightFirstTime([...LOG, ...again], starts);
  expect(weeks.map(({ answers, right }) => [answers, right])).toEqual([
    [28, 21],
    [28, 21],
    [28, 28],
    [28, 28],
  ]);
});

test("rule 65: what was answered before the first week is not counted, and not counted later either", () => {
  const again = LOG.slice(0, 4).map((attempt) => ({ ...attempt, at: attempt.at + 3 * WEEK_MS }));
  expect(rightFirstTime([...LOG.slice(0, 4), ...again], [NOON + WEEK_MS])).toEqual([{ from: NOON + WEEK_MS, answers: 0, right: 0 }]);
});

test("rule 64: an answer of the very moment counts", () => {
  const [first] = LOG;
  if (first === undefined) throw new Error("no log");
  expect(historyNow("retrain", [first], [first.at - 1, first.at]).map(({ answers }) => answers)).toEqual([0, 1]);
});
