import { expect, test } from "vitest";
import type { Attempt } from "../engine/attempt.ts";
import { emptyMastery } from "./mastery.ts";
import { observeAll } from "./observe.ts";
import { answered, NOON, PACK } from "./small-pack.ts";
import { weakClusters } from "./weak.ts";

const MINUTE = 60_000;
const log = [
  ...["retrain", "rollback", "block", "fix", "retrain", "block"].map((term, index) =>
    answered(term, index % 2 === 0 ? "rollback" : term, NOON + index * MINUTE),
  ),
  ...["blue-green", "canary", "blue-green", "canary"].map((term, index) => answered(term, term, NOON + (10 + index) * MINUTE)),
  answered("drift", "bug", NOON + 20 * MINUTE),
];
const weak = weakClusters(observeAll(emptyMastery(), log, PACK), PACK, NOON + 21 * MINUTE);

test("rule 24: the contrast with more wrong answers to expect stands first", () => {
  expect(weak.map(({ contrast }) => contrast)).toEqual(["actions", "delivery", "causes"]);
  expect(weak[0]?.expectedWrong).toBeGreaterThan(weak[1]?.expectedWrong ?? 12);
});

test("rule 25: a contrast with fewer than four answers is unknown, not weak, though its one answer was wrong", () => {
  expect(weak.map(({ unknown }) => unknown)).toEqual([false, false, true]);
});

test("rule 26: a weak contrast names the mix-up behind it", () => {
  expect(weak[0]?.because).toMatchObject({ answer: "retrain", chosen: "rollback", times: 2, asked: 2 });
  expect(weak[1]?.because).toBeNull();
});

/** Every term of these contrasts answered in turn, so many times, right or as one neighbour of it. */
function rounds(count: number, right: readonly string[], wrong: readonly string[] = []): Attempt[] {
  const terms = PACK.contrasts
    .filter(({ id }) => right.includes(id) || wrong.includes(id))
    .flatMap((contrast) => contrast.terms.map((term, index) => ({ contrast, term, other: contrast.terms[index === 0 ? 1 : 0] ?? term })));
  return Array.from({ length: count }, (_, round) =>
    terms.map(({ contrast, term, other }, index) =>
      answered(term, wrong.includes(contrast.id) ? other : term, NOON + (round * terms.length + index) * MINUTE, {
        frame: `${contrast.id}/1`,
        offered: contrast.terms,
      }),
    ),
  ).flat();
}

function listAfter(log: readonly Attempt[]) {
  return weakClusters(observeAll(emptyMastery(), log, PACK), PACK, NOON + 200 * MINUTE);
}

test("rule 27: what was told more often from its rivals goes wrong less", () => {
  const wrongAfter = (count: number) => listAfter(rounds(count, ["causes"])).find(({ contrast }) => contrast === "causes")?.expectedWrong;
  expect(wrongAfter(6)).toBeLessThan((wrongAfter(2) ?? 0) / 1.5);
});

test("rule 28: a contrast that goes wrong where the others go right is clearly weak", () => {
  const list = listAfter(rounds(6, ["actions", "delivery"], ["causes"]));
  expect(list.map(({ contrast, clear }) => (clear ? contrast : null))).toEqual(["causes", null, null]);
});

test("rule 28: where all go wrong alike, or others were hardly asked, none is clearly weak", () => {
  const clearOnes = (log: readonly Attempt[]) => listAfter(log).filter(({ clear }) => clear);
  expect(clearOnes(rounds(6, [], ["causes", "delivery", "actions"]))).toEqual([]);
  expect(clearOnes(rounds(1, ["causes"], []))).toEqual([]);
});
