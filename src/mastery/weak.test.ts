import { expect, test } from "vitest";
import type { Attempt } from "../engine/attempt.ts";
import { DOUBT_COUNTS } from "./constants.ts";
import { emptyMastery, rightWithin } from "./mastery.ts";
import { observeAll } from "./observe.ts";
import { freshLineup, wrongAmong } from "./rivals.ts";
import { answered, NOON, PACK } from "./small-pack.ts";
import { MS_PER_DAY } from "./time.ts";
import { weakClusters } from "./weak.ts";

const MINUTE = 60_000;
const log = [
  ...["retrain", "rollback", "block", "fix", "retrain", "block"].map((term, index) =>
    answered(term, index % 2 === 0 ? "rollback" : term, NOON + index * MINUTE),
  ),
  ...["blue-green", "canary", "blue-green", "canary"].map((term, index) => answered(term, term, NOON + (10 + index) * MINUTE)),
  answered("drift", "bug", NOON + 20 * MINUTE),
];
const weakNow = () => weakClusters(observeAll(emptyMastery(), log, PACK), PACK, NOON + 21 * MINUTE);

test("rule 24: the contrast with more wrong answers to expect stands first", () => {
  const weak = weakNow();
  expect(weak.map(({ contrast }) => contrast)).toEqual(["actions", "delivery", "causes"]);
  expect(weak[0]?.expectedWrong).toBeGreaterThan(weak[1]?.expectedWrong ?? 12);
});

test("rule 25: a contrast with fewer than four answers is unknown, not weak, though its one answer was wrong", () => {
  const weak = weakNow();
  expect(weak.map(({ unknown }) => unknown)).toEqual([false, false, true]);
});

test("rule 26: a weak contrast names the mix-up behind it", () => {
  const weak = weakNow();
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

test("rule 24: of contrasts never asked, twelve times the mean over the terms of what is to go wrong with each", () => {
  const state = emptyMastery();
  for (const { contrast: id, expectedWrong } of weakClusters(state, PACK, NOON)) {
    const { terms } = PACK.contrasts.find((one) => one.id === id) ?? { terms: [] };
    const shares = terms.map((term) => {
      const lineup = freshLineup(terms.filter((rival) => rival !== term));
      return wrongAmong(state.pairs, term, lineup, rightWithin(state, id, term, NOON), 0);
    });
    expect(expectedWrong).toBeCloseTo((12 * shares.reduce((sum, share) => sum + share)) / terms.length, 9);
  }
});

test("rule 25: an unknown contrast stands last, wherever it stands in the pack and whatever is expected of it", () => {
  const order = (known: string) => listAfter(rounds(4, [known])).map(({ contrast, unknown }) => (unknown ? "unknown" : contrast));
  for (const { id } of PACK.contrasts) expect(order(id)).toEqual([id, "unknown", "unknown"]);
});

test("rule 26: a mix-up belongs to the contrast that holds both its terms", () => {
  const list = listAfter([...rounds(4, ["delivery"]), ...log]);
  const because = (id: string) => list.find(({ contrast }) => contrast === id)?.because;
  expect(because("actions")).toMatchObject({ chosen: "rollback" });
  expect(because("delivery")).toBeNull();
  expect(because("causes")).toMatchObject({ answer: "drift", chosen: "bug" });
});

test("rule 27: as days go by more is expected to go wrong than the estimates alone lose", () => {
  const state = observeAll(emptyMastery(), rounds(6, ["causes"]), PACK);
  const at = (days: number) => state.lastAt + days * MS_PER_DAY;
  const expected = (days: number) => weakClusters(state, PACK, at(days)).find(({ contrast }) => contrast === "causes")?.expectedWrong ?? 0;
  const lost = rightWithin(state, "causes", "drift", at(0)) - rightWithin(state, "causes", "drift", at(30));
  expect(expected(30) - expected(0)).toBeGreaterThan(2 * 12 * DOUBT_COUNTS * lost);
});

test("rule 27: a term never asked was not away, so the year in which all this happens makes no difference", () => {
  const log = rounds(3, ["causes"]).filter(({ answer }) => answer !== "drift");
  const listed = (later: number) => {
    const moved = log.map((attempt) => ({ ...attempt, at: attempt.at + later }));
    return weakClusters(observeAll(emptyMastery(), moved, PACK), PACK, NOON + 200 * MINUTE + later);
  };
  expect(listed(10_000 * MS_PER_DAY)).toEqual(listed(0));
});

test("rule 28: among nine contrasts three may be clearly weak", () => {
  const [base] = PACK.contrasts;
  if (base === undefined) throw new Error("no sample");
  const ids = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
  const contrasts = ids.map((id) => ({ ...base, id, terms: [1, 2, 3, 4].map((index) => `${id}${index}`) }));
  const pack = { ...PACK, contrasts };
  const answers = contrasts.flatMap(({ id, terms }) =>
    terms.flatMap((answer, index) =>
      [1, 2, 3, 4].map((round) => {
        const chosen = "abc".includes(id) ? (terms[(index + 1) % 4] ?? answer) : answer;
        return { ...answered("drift", "drift", NOON + round), frame: `${id}/1`, answer, chosen, offered: terms };
      }),
    ),
  );
  const clear = weakClusters(observeAll(emptyMastery(), answers, pack), pack, NOON + MINUTE).filter((one) => one.clear);
  expect(clear.map(({ contrast }) => contrast).sort()).toEqual(["a", "b", "c"]);
  const four = { ...pack, contrasts: contrasts.slice(2, 6) };
  expect(weakClusters(observeAll(emptyMastery(), answers, four), four, NOON + MINUTE).filter((one) => one.clear)).toHaveLength(1);
});
