import * as fc from "fast-check";
import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { MemoryRouter } from "react-router";
import type { Attempt } from "../../engine/attempt.ts";
import { countsWithout } from "../../learner/set-aside/is-counted.ts";
import { emptyMastery } from "../../mastery/model/mastery-state.ts";
import { observeAll } from "../../mastery/model/replay.ts";
import { samplePack } from "../../session/testing/sample-pack.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";

export const PACK = samplePack();

const DAY_MS = 86_400_000;
/** Winter and summer, ahead of and behind UTC, with and without half hours and changes of the clock. */
const ZONES = ["UTC", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "Pacific/Auckland"] as const;
/** About a day's end and a change of the clock, in the northern and the southern half of the year. */
const anyNow = fc.integer({ min: Date.UTC(2026, 2, 1), max: Date.UTC(2027, 3, 1) });

const anyAnswer = fc.record({
  ago: fc.oneof(fc.nat(2 * DAY_MS), fc.nat(12 * DAY_MS), fc.nat(100 * DAY_MS)),
  place: fc.nat(9_999),
  isRight: fc.boolean(),
  isFlip: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
  tookMs: fc.integer({ min: 1_000, max: 120_000 }),
});

/** Any learner: answers over some months, flips among them, some to cases that are set aside, read at any moment in any time zone. */
export const anyLearner: fc.Arbitrary<LearnerRecord> = fc
  .record({
    now: anyNow,
    zone: fc.constantFrom(...ZONES),
    answers: fc.array(anyAnswer, { maxLength: 80, size: "max" }),
    awayMs: fc.oneof(fc.constant(0), fc.nat(60 * DAY_MS)),
    asideOf: fc.subarray(PACK.contrasts.flatMap(({ frames }) => frames.slice(0, 3).map(({ id }) => id))),
  })
  .map(({ now, zone, answers, awayMs, asideOf }) => {
    process.env.TZ = zone;
    const allAttempts = answers.map((answer) => attemptOf(now - awayMs, answer)).sort((one, other) => one.at - other.at);
    const counts = countsWithout(new Set(asideOf));
    const attempts = allAttempts.filter(counts);
    return { pack: PACK, ready: true, attempts, allAttempts, counts, mastery: observeAll(emptyMastery(), attempts, PACK), now };
  });

type Answer = typeof anyAnswer extends fc.Arbitrary<infer Value> ? Value : never;

function attemptOf(last: number, { ago, place, isRight, isFlip, tookMs }: Answer): Attempt {
  const contrast = PACK.contrasts[place % PACK.contrasts.length];
  if (contrast === undefined) throw new Error("the pack is empty");
  const { terms, frames } = contrast;
  const answer = terms[place % terms.length] ?? "";
  const other = terms[(place + 1) % terms.length] ?? "";
  return {
    at: last - ago,
    frame: frames[(place >> 3) % frames.length]?.id ?? "",
    revision: "rev",
    seed: place,
    answer,
    chosen: isRight ? answer : other,
    offered: isFlip ? [answer, other] : terms,
    tookMs,
    mode: "practice",
    ...(isFlip ? { change: isRight ? 0 : 1 } : {}),
  };
}

/** What a screen's part says to eyes and ears: its labels and texts, one space where the tags were. */
export function wordsOf<Props extends object>(Part: FunctionComponent<Props>, props: Props): string {
  const html = renderToStaticMarkup(createElement(MemoryRouter, null, createElement(Part, props)));
  return html
    .replace(/<[^>]+aria-label="([^"]*)"[^>]*>/g, " $1 ")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();
}

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** The number that a word or figure of a sentence stands for: "three", "14", "1,200", "None". */
export function numberOf(word: string): number {
  const at = NUMBERS.indexOf(word.toLowerCase());
  if (/^(?:none|nothing)$/i.test(word)) return 0;
  return at >= 0 ? at : Number(word.replaceAll(",", ""));
}

/** The numbers of a sentence, by the groups of a pattern that must hold. */
export function numbersIn(text: string, pattern: RegExp): number[] {
  const found = pattern.exec(text);
  if (found === null) throw new Error(`“${text}” is not worded as ${pattern}`);
  return found.slice(1).flatMap((word) => (word === undefined ? [] : [numberOf(word)]));
}

/** Days from one moment's day to another's, counted by the calendar of the time zone. */
export function daysApart(from: number, to: number): number {
  const dayOf = (ms: number) => {
    const date = new Date(ms);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS;
  };
  return dayOf(to) - dayOf(from);
}
