import { expect, test } from "vitest";
import { NOON } from "../testing/small-pack.ts";
import { type Tally, tallyAfter } from "./answer-tally.ts";
import { type ClusterTrace, clusterIn, NO_LEARNER, type TermTrace, termIn } from "./answer-traces.ts";
import {
  CLUSTER_NOW_STRENGTH,
  CLUSTER_STRENGTH,
  HOLD_DAYS,
  HOLD_GROWTH,
  PRACTICE_CAP,
  SIGNALS,
  type Signal,
  START_SHARE,
} from "./constants.ts";
import { signalsOf } from "./features.ts";
import { logit } from "./math.ts";
import { MS_PER_DAY } from "./time.ts";

const NEW_TERM = termIn(new Map(), "drift");
const NEW_CLUSTER = clusterIn(new Map(), "causes");

/** A tally of so many answers, all right or all wrong. */
function tallyOf(answers: number, right = true): Tally {
  return Array.from({ length: answers }).reduce<Tally>((tally) => tallyAfter(tally, right ? 1 : -1 / 3, 0.9), NEW_TERM.tally);
}

function cluster(last: number, tally: Tally = tallyOf(4)): ClusterTrace {
  return { ...NEW_CLUSTER, tally, last };
}

function signal(name: Signal, clusters: readonly ClusterTrace[], term: Partial<TermTrace> = {}, at = NOON): number {
  return signalsOf(NO_LEARNER, clusters, { ...NEW_TERM, ...term }, at)[SIGNALS.indexOf(name)] ?? Number.NaN;
}

test("practice counts by the logarithm of the answers, and not beyond eight of them", () => {
  const ofTerm = (answers: number) => signal("termPractice", [], { tally: tallyOf(answers) });
  const ofCluster = (answers: number) => signal("clusterPractice", [cluster(1, tallyOf(answers))]);
  for (const practice of [ofTerm, ofCluster]) {
    expect(practice(0)).toBe(0);
    expect(practice(3)).toBeCloseTo(Math.log(4));
    expect(practice(PRACTICE_CAP + 5)).toBeCloseTo(Math.log(1 + PRACTICE_CAP));
  }
});

test("the last answers in a term's contrasts count by their mean, and as nothing where there are none", () => {
  expect(signal("lastInCluster", [cluster(1), cluster(1)])).toBe(1);
  expect(signal("lastInCluster", [cluster(1), cluster(-1)])).toBe(0);
  expect(signal("lastInCluster", [cluster(-1), cluster(-1), cluster(-1), cluster(1)])).toBe(-0.5);
  expect(signal("lastInCluster", [])).toBe(0);
});

test("what went right lately in a contrast speaks for its terms, and what went wrong against them, shrunk to all that went right in it", () => {
  const now = (recentCredit: number) => signal("clusterNow", [cluster(1, { credit: 2, seen: 4, recentCredit, recentSeen: 4 })]);
  const ever = (2 + CLUSTER_STRENGTH * START_SHARE) / (4 + CLUSTER_STRENGTH);
  for (const credit of [-1, 0, 3]) {
    expect(now(credit)).toBeCloseTo(logit((credit + CLUSTER_NOW_STRENGTH * ever) / (4 + CLUSTER_NOW_STRENGTH)), 9);
  }
});

test("a term of two contrasts takes after the answers of both as if they were of one", () => {
  const [one, other] = [tallyOf(4), tallyOf(6, false)];
  const both = {
    credit: one.credit + other.credit,
    seen: one.seen + other.seen,
    recentCredit: one.recentCredit + other.recentCredit,
    recentSeen: one.recentSeen + other.recentSeen,
  };
  for (const name of ["cluster", "clusterNow", "clusterPractice"] as const) {
    expect(signal(name, [cluster(1, one), cluster(1, other)])).toBeCloseTo(signal(name, [cluster(1, both)]), 9);
  }
});

test("rule 14: time speaks against a term, ln 2 after the first span, and less with each day on which it was right", () => {
  const away = (rightDays: number) => signal("time", [], { answers: 3, rightDays, lastAt: NOON }, NOON + HOLD_DAYS * MS_PER_DAY);
  expect(away(0)).toBeCloseTo(-Math.LN2);
  expect(away(10)).toBeCloseTo(-Math.LN2 / (1 + 10 * HOLD_GROWTH));
  expect(signal("time", [], { answers: 0, lastAt: 0 })).toBe(0);
});
