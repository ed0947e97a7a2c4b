import { type Outcome, runCourse } from "./course.ts";
import type { LearnerParameters } from "./learner-parameters.ts";
import { QUIZ, shipped } from "./policies/ours.ts";
import { blocked, roundRobin, uniform, weakestFirst } from "./policies/plain.ts";
import { fsrs, leitner, sm2 } from "./policies/spaced-repetition.ts";
import type { MakePolicy } from "./policy.ts";

export const POLICIES: readonly (readonly [PolicyName, MakePolicy])[] = [
  ["ours", shipped(QUIZ)],
  ["ours, one by one", shipped(1)],
  ["ours, asked at times", shipped(QUIZ, "at times")],
  ["ours, always asked", shipped(QUIZ, "always")],
  ["uniform", uniform],
  ["round robin", roundRobin],
  ["blocked", blocked],
  ["Leitner", leitner],
  ["SM-2", sm2],
  ["FSRS due-first", fsrs],
  ["weakest-first", weakestFirst],
];

export type PolicyName =
  | "ours"
  | "ours, one by one"
  | "ours, asked at times"
  | "ours, always asked"
  | "uniform"
  | "round robin"
  | "blocked"
  | "Leitner"
  | "SM-2"
  | "FSRS due-first"
  | "weakest-first";

export type PolicyRow = {
  readonly setting: string;
  readonly policy: PolicyName;
  /** Answers until every term truly was at 0.9: median and mean, 1200 for learners who never got there. */
  readonly median: number;
  readonly mean: number;
  readonly never: number;
  /** Median, as a share of the best rival's (of the policies played); NaN where none was. */
  readonly ofBestRival: number;
  readonly rightAfter14Days: number;
  readonly rightInPractice: number;
  readonly learners: number;
};

/** Plays every policy on the same learners. */
export function comparePolicies(
  setting: string,
  constants: LearnerParameters,
  seeds: readonly number[],
  policies: readonly PolicyName[],
): PolicyRow[] {
  const played = POLICIES.filter(([policy]) => policies.includes(policy)).map(([policy, make]) => {
    const outcomes = seeds.map((seed) => runCourse(seed, constants, make));
    return { policy, outcomes, median: medianOf(outcomes.map(({ answers }) => answers)) };
  });
  const rivals = played.filter(({ policy }) => !policy.startsWith("ours")).map(({ median }) => median);
  return played.map(({ policy, outcomes, median }) => ({
    setting,
    policy,
    median,
    mean: meanOf(outcomes, ({ answers }) => answers),
    never: outcomes.filter(({ reached }) => !reached).length,
    ofBestRival: rivals.length === 0 ? Number.NaN : median / Math.min(...rivals),
    rightAfter14Days: meanOf(outcomes, ({ kept }) => kept),
    rightInPractice: meanOf(outcomes, ({ practice }) => practice),
    learners: outcomes.length,
  }));
}

function meanOf(outcomes: readonly Outcome[], value: (outcome: Outcome) => number): number {
  return outcomes.reduce((sum, outcome) => sum + value(outcome), 0) / outcomes.length;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
