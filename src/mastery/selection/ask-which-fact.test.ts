import { expect, test } from "vitest";
import type { Attempt, PointingVerdict } from "../../engine/attempt.ts";
import { randomFrom } from "../../engine/random.ts";
import { emptyMastery, type MasteryState } from "../model/mastery-state.ts";
import { observeAll } from "../model/replay.ts";
import { MS_PER_HOUR } from "../model/time.ts";
import { termMastery } from "../report/term-mastery.ts";
import { answered, NOON, PACK } from "../testing/small-pack.ts";
import { shouldAskWhichFact, type WhichFactMode } from "./ask-which-fact.ts";

const ALWAYS_DRAWN = () => 0;
const SLIP = answered("drift", "bug", NOON);

function right(times: number, was?: PointingVerdict): Attempt[] {
  const pointed = was && { fact: "0.0", was };
  return Array.from({ length: times }, (_, round) =>
    answered("drift", "drift", NOON + round * MS_PER_HOUR, { frame: `causes/${(round % 8) + 1}`, pointed }),
  );
}

function learnt(...logs: readonly (readonly Attempt[])[]): MasteryState {
  const log = logs.flat().map((attempt, index) => ({ ...attempt, at: NOON + index * MS_PER_HOUR }));
  return observeAll(emptyMastery(), log, PACK);
}

function asks(state: MasteryState, mode: WhichFactMode = "at times", random = ALWAYS_DRAWN): boolean {
  return shouldAskWhichFact(mode, "drift", state, state.lastAt, random);
}

test("rule 52: off never asks and always asks every time, whatever is known, and neither draws", () => {
  const untouched = () => {
    throw new Error("drew");
  };
  for (const state of [learnt(), learnt(right(3)), learnt(right(9, "tell"))]) {
    expect(asks(state, "off", untouched)).toBe(false);
    expect(asks(state, "always", untouched)).toBe(true);
  }
});

test("rule 52: at times asks only on a term that is forming or firmer", () => {
  const levels = [learnt(), learnt(right(1)), learnt([SLIP, SLIP], right(2)), learnt(right(9))].map((state) => {
    return [termMastery(state, PACK, "drift", state.lastAt).level, asks(state)];
  });
  expect(levels).toEqual([
    ["new", false],
    ["shaky", false],
    ["forming", true],
    ["firm", true],
  ]);
});

test("rule 52: at times asks in one question of three", () => {
  const state = learnt(right(4));
  const random = randomFrom("which fact", 1);
  const asked = Array.from({ length: 3000 }, () => asks(state, "at times", random)).filter(Boolean).length;
  expect(asked / 3000).toBeGreaterThan(0.31);
  expect(asked / 3000).toBeLessThan(0.36);
});

test("rule 52: at times stops once the deciding fact was found twice in a row", () => {
  expect(asks(learnt(right(4), right(1, "tell")))).toBe(true);
  expect(asks(learnt(right(4), right(2, "tell")))).toBe(false);
  expect(asks(learnt(right(4), right(1, "part"), right(1, "tell")))).toBe(false);
});

test("rule 53: right answers that don’t point leave the row as it is", () => {
  expect(asks(learnt(right(4), right(1, "tell"), right(3), right(1, "tell")))).toBe(false);
});

test.each(["decoy", "neutral"] as const)("rule 53: a %s pointed at begins the row anew", (was) => {
  expect(asks(learnt(right(6), right(1, "tell"), right(1, was), right(1, "tell")))).toBe(true);
  expect(asks(learnt(right(6), right(2, "tell"), right(1, was)))).toBe(true);
});

test("rule 53: a wrong answer begins the row anew, also one that points at the tell", () => {
  for (const wrong of [SLIP, { ...SLIP, pointed: { fact: "0.0", was: "tell" as const } }]) {
    expect(asks(learnt(right(6), right(2, "tell"), [wrong], right(4)))).toBe(true);
    expect(asks(learnt(right(6), right(1, "tell"), [wrong], right(4), right(1, "tell")))).toBe(true);
  }
});
