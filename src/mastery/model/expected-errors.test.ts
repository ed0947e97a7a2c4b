import { expect, test } from "vitest";
import { answered, NOON, PACK } from "../testing/small-pack.ts";
import {
  GUESS_OPTIONS,
  RIVAL_TAKEN,
  STRANGER_TAKEN,
  TOLD_FADE,
  TOLD_HALF,
  TOLD_HOLD_DAYS,
  TOLD_OTHER_WAY,
  WRONG_ANYWAY,
} from "./constants.ts";
import { freshLineup, timesTold, wrongAmong } from "./expected-errors.ts";
import { emptyMastery } from "./mastery-state.ts";
import { newPair, type Pairs } from "./pair-traces.ts";
import { observeAll } from "./replay.ts";

const asked = [answered("drift", "drift", NOON), answered("drift", "bug", NOON), answered("bug", "bug", NOON)];
const { pairs } = observeAll(emptyMastery(), asked, PACK);

function wrong(rivals: readonly string[], p = 0.9, daysAway = 0) {
  return wrongAmong(pairs, "drift", freshLineup(rivals), p, daysAway);
}

test("a question the other way round counts in part as told", () => {
  expect(timesTold(pairs, "drift", "bug")).toBeCloseTo(2.4);
  expect(timesTold(pairs, "bug", "drift")).toBeCloseTo(1.8);
  expect(timesTold(pairs, "drift", "canary")).toBe(0);
});

test("rule 27: among more rivals more goes wrong, however many there are", () => {
  const shares = [1, 2, 3].map((count) => wrong(["fix", "block", "canary"].slice(0, count)));
  expect(shares).toEqual([...shares].sort());
  expect(wrong(["fix", "block", "canary", "retrain"])).toBeCloseTo(shares[2] ?? 0);
});

test("rule 27: less goes wrong with a rival it was told from, more where the term is doubted or was long away", () => {
  expect(wrong(["bug"])).toBeLessThan(wrong(["canary"]));
  expect(wrong(["bug"], 0.5)).toBeGreaterThan(wrong(["bug"], 0.9));
  expect(wrong(["bug"], 0.9, 7)).toBeGreaterThan(wrong(["bug"], 0.9, 1));
});

test("rule 27: more goes wrong with a rival that was taken, told from it as often", () => {
  const after = (chosen: string) =>
    observeAll(
      emptyMastery(),
      [1, 2, 3].map((minute) => answered("drift", chosen, NOON + minute)),
      PACK,
    ).pairs;
  const share = (chosen: string) => wrongAmong(after(chosen), "drift", freshLineup(["bug"]), 0.9, 0);
  expect(share("bug")).toBeGreaterThan(share("drift"));
});

test("rule 27: what a rival adds is halved once it was told so often, and told counts for half as days go by", () => {
  const told = new Map([["bug", new Map([["drift", { ...newPair("bug", "drift", NOON), asked: TOLD_HALF / TOLD_OTHER_WAY }]])]]);
  const adds = (pairs: Pairs, days: number) =>
    wrongAmong(pairs, "drift", { rivals: ["bug"], offered: 1 }, 1, days) - WRONG_ANYWAY - (GUESS_OPTIONS - 2) * STRANGER_TAKEN;
  const untilHalf = TOLD_HOLD_DAYS * (2 ** (1 / TOLD_FADE) - 1);
  expect(adds(new Map(), 0)).toBeCloseTo(RIVAL_TAKEN, 9);
  expect(adds(told, 0)).toBeCloseTo(RIVAL_TAKEN / 2, 9);
  expect(adds(told, untilHalf)).toBeCloseTo(RIVAL_TAKEN / (1 + 1 / 4), 9);
});

test("rule 27: a known term without rivals goes wrong only as anything does, and for the strangers on offer", () => {
  expect(wrong([], 1)).toBeCloseTo(WRONG_ANYWAY + 3 * STRANGER_TAKEN, 9);
});
