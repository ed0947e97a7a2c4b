import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Attempt } from "../../engine/attempt.ts";
import { emptyMastery } from "../model/mastery-state.ts";
import { observeAll } from "../model/replay.ts";
import { MS_PER_DAY } from "../model/time.ts";
import { readinessOf } from "../report/readiness.ts";
import { termMastery } from "../report/term-mastery.ts";
import { answered, NOON, PACK } from "../testing/small-pack.ts";
import { weakClusters } from "./weak-clusters.ts";

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

const someAnswer = fc
  .constantFrom(...PACK.contrasts)
  .chain(({ terms }) => fc.tuple(fc.constantFrom(...terms), fc.constantFrom(...terms), fc.integer({ min: 0, max: 3 * MS_PER_DAY })));
/** Answers of all sorts, a break of up to three days before each fifth. */
const someLog = fc.array(someAnswer, { maxLength: 60 }).map((answers) => {
  let at = NOON;
  return answers.map(([answer, chosen, gap], index): Attempt => {
    at += index % 5 === 0 ? gap : MINUTE;
    return answered(answer, chosen, at);
  });
});
const someBreak = fc.integer({ min: 0, max: 400 });

describe("rule 29: after any history and any break, what is expected to go wrong", () => {
  const awayAfter = (log: readonly Attempt[], days: number) => {
    const state = observeAll(emptyMastery(), log, PACK);
    return { state, now: state.lastAt + days * MS_PER_DAY };
  };

  test("is no more than a guesser gets wrong", () => {
    fc.assert(
      fc.property(someLog, someBreak, (log, days) => {
        const { state, now } = awayAfter(log, days);
        for (const { expectedWrong } of weakClusters(state, PACK, now)) expect(expectedWrong).toBeLessThanOrEqual(9);
      }),
    );
  });

  test("keeps within one question of twelve of what the terms’ own estimates say, and so of their readiness", () => {
    fc.assert(
      fc.property(someLog, someBreak, (log, days) => {
        const { state, now } = awayAfter(log, days);
        for (const { contrast, expectedWrong } of weakClusters(state, PACK, now)) {
          const terms = termsOf(contrast).map((term) => termMastery(state, PACK, term, now));
          const wrong = 12 * (1 - terms.reduce((sum, { p }) => sum + p, 0) / terms.length);
          expect(Math.abs(expectedWrong - wrong)).toBeLessThanOrEqual(1 + 1e-9);
          const { share, asked } = readinessOf(terms);
          if (asked < terms.length) continue;
          expect(12 - expectedWrong).toBeGreaterThanOrEqual(12 * share.low - 1 - 1e-9);
          expect(12 - expectedWrong).toBeLessThanOrEqual(12 * share.high + 1 + 1e-9);
        }
      }),
    );
  });

  test("does not fall with time alone", () => {
    fc.assert(
      fc.property(someLog, someBreak, someBreak, (log, days, more) => {
        const at = (extra: number) => {
          const { state, now } = awayAfter(log, days + extra);
          return new Map(weakClusters(state, PACK, now).map(({ contrast, expectedWrong }) => [contrast, expectedWrong]));
        };
        const later = at(more);
        for (const [contrast, wrong] of at(0)) expect(later.get(contrast)).toBeGreaterThanOrEqual(wrong - 1e-9);
      }),
    );
  });
});

function termsOf(contrast: string): readonly string[] {
  return PACK.contrasts.find(({ id }) => id === contrast)?.terms ?? [];
}

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
