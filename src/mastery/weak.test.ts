import { expect, test } from "vitest";
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

test("rule 25: the contrast with more wrong answers to expect stands first", () => {
  expect(weak.map(({ contrast }) => contrast)).toEqual(["actions", "delivery", "causes"]);
  expect(weak[0]?.expectedWrong).toBeGreaterThan(weak[1]?.expectedWrong ?? 12);
});

test("rule 26: a contrast with fewer than four answers is unknown, not weak, though its one answer was wrong", () => {
  expect(weak.map(({ unknown }) => unknown)).toEqual([false, false, true]);
});

test("rule 27: a weak contrast names the mix-up behind it", () => {
  expect(weak[0]?.because).toMatchObject({ answer: "retrain", chosen: "rollback", times: 2, asked: 2 });
  expect(weak[1]?.because).toBeNull();
});

test("rule 28: a contrast that goes wrong where the others go right is clearly weak; one slip more than elsewhere is not clear", () => {
  const clearly = (wrongHere: number, wrongThere: number) => {
    const rounds = Array.from({ length: 12 }, (_, index) => [
      answered("drift", index < wrongHere ? "bug" : "drift", NOON + index * MINUTE),
      answered("canary", index < wrongThere ? "blue-green" : "canary", NOON + index * MINUTE),
    ]);
    return weakClusters(observeAll(emptyMastery(), rounds.flat(), PACK), PACK, NOON + 30 * MINUTE)
      .filter(({ clear }) => clear)
      .map(({ contrast }) => contrast);
  };
  expect(clearly(12, 0)).toEqual(["causes"]);
  expect(clearly(5, 4)).toEqual([]);
});
