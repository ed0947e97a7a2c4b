import tracery from "tracery-grammar";
import { caseTexts } from "../../src/engine/check/texts.ts";
import { plainCase } from "../../src/engine/generate/plain-text.ts";
import { pose } from "../../src/engine/generate/pose.ts";
import type { Frame } from "../../src/engine/pack.ts";
import { integerBelow, randomFrom } from "../../src/engine/random.ts";
import { SEED_LIMIT } from "../../src/engine/seed-encoding.ts";
import { readPackFolder } from "../../src/packs/pack-files.ts";
import { drawExam } from "../../src/session/plan/exam-plan.ts";
import type { Figure } from "../figure.ts";

const ROUNDS = 40;
const WARM_UP = 40;
const IN_A_ROUND = 400;

const { whole } = readPackFolder("scenarios/ml-pro");
if (whole === undefined) throw new Error("the pack has problems");
const { pack, frames } = whole;
const byId = new Map(frames.map((frame) => [frame.id, frame]));

/**
 * Times building an exam, and compares questions per second with Tracery. The two take turns, so that other load on the machine falls on
 * both.
 */
export function engineSpeed(): Figure[] {
  const exams: number[] = [];
  const ours: number[] = [];
  const theirs: number[] = [];
  const grammars = frames.map(grammarOf);
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const times = [timed(() => buildExam(round)), timed(() => askMany(round)), timed(() => expandMany(grammars, round))];
    if (round < WARM_UP) continue;
    exams.push(times[0] ?? 0);
    ours.push(times[1] ?? 0);
    theirs.push(times[2] ?? 0);
  }
  const perSecond = (times: number[]) => (1_000 * IN_A_ROUND) / median(times);
  return [
    { figure: "building a 59-question exam, every question posed, median", value: median(exams), unit: "ms", limit: 16 },
    { figure: "questions generated a second", value: perSecond(ours), unit: "/s" },
    { figure: "the same texts expanded by Tracery a second", value: perSecond(theirs), unit: "/s" },
    {
      figure: "questions generated a second, over Tracery expanding the same texts",
      value: perSecond(ours) / perSecond(theirs),
      unit: "times",
      limit: 1,
      atLeast: true,
    },
  ];
}

function buildExam(seed: number): void {
  for (const { frame, seed: drawn } of drawExam(pack, seed)) poseOne(byId.get(frame), drawn);
}

function askMany(round: number): void {
  const random = randomFrom("bench", round);
  for (let index = 0; index < IN_A_ROUND; index++) poseOne(frames[index % frames.length], integerBelow(random, SEED_LIMIT));
}

function poseOne(frame: Frame | undefined, seed: number): void {
  if (frame === undefined) throw new Error("an unknown frame");
  pose(pack, frame, seed);
}

/**
 * A frame as a Tracery grammar that expands to as many characters as a question carries: the case with the tell, the same case for each
 * twin, the ask, the options, the reason of each, and each twin's. Slots are lists of values. Tracery does less with it: nothing agrees,
 * nothing is computed, no numbers are drawn along a line, and no seed gives it again.
 */
function grammarOf(frame: Frame) {
  const rules: Record<string, string[]> = { tell: [""], decoy: [""] };
  const { question, key } = pose(pack, frame, 0);
  const told = [question.blocks, ...key.twins.map(({ blocks }) => blocks)].map((blocks) => plainCase(blocks).text.length);
  const body = caseTexts(frame)
    .map(({ text }) => text)
    .join(" ");
  const reasons = [
    ...Object.values(frame.why).flatMap(({ right = "" }) => right),
    ...Object.values(frame.extras),
    ...Object.values(frame.rightIf),
  ];
  const cases = told.map((length) => body.repeat(Math.max(1, Math.round(length / Math.max(1, body.length)))));
  rules.story = [[...cases, frame.ask, ...Object.values(frame.options ?? {}), ...reasons].map(toRule).join(" ")];
  for (const slot of frame.slots) {
    if (slot.kind === "values") rules[slot.name.toLowerCase()] = slot.values.map(String);
    if (slot.kind === "rows")
      for (const row of slot.rows) for (const [name, value] of Object.entries(row)) rules[name.toLowerCase()] = [String(value)];
    if (slot.kind === "range") rules[slot.name.toLowerCase()] = [String(slot.from), String(slot.to)];
  }
  for (const { name } of frame.series) rules[name.toLowerCase()] = ["4.2"];
  return tracery.createGrammar(rules);
}

/** `{v-1}` and `{City}` are taken as `#v#` and `#city#`. */
function toRule(text: string): string {
  return text.replaceAll(/[#[\]\\]/g, "").replace(/\{([A-Za-z][A-Za-z0-9_]*)[^}]*\}/g, (_, name: string) => `#${name.toLowerCase()}#`);
}

function expandMany(grammars: readonly { flatten(rule: string): string }[], round: number): void {
  for (let index = 0; index < IN_A_ROUND; index++) grammars[(index + round) % grammars.length]?.flatten("#story#");
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}
