import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Attempt, PointingVerdict } from "../../engine/attempt.ts";
import { integerBelow, pick, randomFrom } from "../../engine/random.ts";
import type { Level } from "../report/level.ts";
import { termMastery } from "../report/term-mastery.ts";
import { answered, NOON, PACK } from "../testing/small-pack.ts";
import { standingOf } from "./knowledge.ts";
import { emptyMastery, type MasteryState, rightOn } from "./mastery-state.ts";
import { observe, observeAll } from "./replay.ts";
import { MS_PER_DAY, MS_PER_HOUR } from "./time.ts";

const ROUNDING = 1e-9;
const FOUND = ["tell", "part"] as const;
const ELSEWHERE = ["decoy", "neutral"] as const;
const STEP: Readonly<Record<Level, number>> = { new: 0, shaky: 1, forming: 2, firm: 3, "told apart": 4 };

const someAnswer = fc.constantFrom(...PACK.contrasts).chain(({ id, terms }) =>
  fc.record({
    answer: fc.constantFrom(...terms),
    chosen: fc.constantFrom(...terms),
    frame: fc.integer({ min: 1, max: 8 }).map((frame) => `${id}/${frame}`),
    gap: fc.oneof(fc.integer({ min: 1, max: 60_000 }), fc.integer({ min: 1, max: 5 * MS_PER_DAY })),
    was: fc.constantFrom(undefined, ...FOUND, ...ELSEWHERE),
  }),
);
const someLog = fc.array(someAnswer, { maxLength: 50 }).map((answers) => {
  let at = NOON;
  return answers.map(({ answer, chosen, frame, gap, was }): Attempt => {
    at += gap;
    return { ...answered(answer, chosen, at, { frame }), pointed: pointedAt(was) };
  });
});

function pointedAt(was: PointingVerdict | undefined): Attempt["pointed"] {
  return was && { fact: "0.0", was };
}

function learnt(log: readonly Attempt[]): MasteryState {
  return observeAll(emptyMastery(), log, PACK);
}

/** The estimate of the term that was right, after one more answer. */
function estimateAfter(state: MasteryState, attempt: Attempt, was: PointingVerdict | undefined): number {
  return rightOn(observe(state, { ...attempt, pointed: pointedAt(was) }, PACK), PACK, attempt.answer, attempt.at);
}

describe("laws of every history with pointing in it", () => {
  test("rule 50: a right answer for another fact never lowers its term, and never lifts it more than one that doesn’t point", () => {
    fc.assert(
      fc.property(someLog, someAnswer, fc.constantFrom(...ELSEWHERE), (log, { answer, frame, gap }, was) => {
        const state = learnt(log);
        const attempt = answered(answer, answer, state.lastAt + gap, { frame });
        const lifted = estimateAfter(state, attempt, was);
        expect(lifted).toBeGreaterThanOrEqual(rightOn(state, PACK, answer, attempt.at) - ROUNDING);
        expect(lifted).toBeLessThanOrEqual(estimateAfter(state, attempt, undefined) + ROUNDING);
      }),
    );
  });

  test("rule 51: a wrong answer that points at what decides never lowers its term more than one that doesn’t point", () => {
    fc.assert(
      fc.property(someLog, someAnswer, fc.constantFrom(...FOUND), (log, { answer, chosen, frame, gap }, was) => {
        fc.pre(answer !== chosen);
        const state = learnt(log);
        const attempt = answered(answer, chosen, state.lastAt + gap, { frame });
        expect(estimateAfter(state, attempt, was)).toBeGreaterThanOrEqual(estimateAfter(state, attempt, undefined) - ROUNDING);
      }),
    );
  });

  test("rules 50 and 51: pointing as the answer has it, right at the tell or wrong elsewhere, says no more than the answer", () => {
    fc.assert(
      fc.property(someLog, someAnswer, (log, { answer, chosen, frame, gap }) => {
        const state = learnt(log);
        const attempt = answered(answer, chosen, state.lastAt + gap, { frame });
        for (const was of answer === chosen ? FOUND : ELSEWHERE) {
          expect(estimateAfter(state, attempt, was)).toBe(estimateAfter(state, attempt, undefined));
        }
      }),
    );
  });

  test("rule 54: a right answer for another fact is counted as right, raises no level and moves no due time", () => {
    fc.assert(
      fc.property(someLog, someAnswer, fc.constantFrom(...ELSEWHERE), (log, { answer, frame, gap }, was) => {
        const state = learnt(log);
        const at = state.lastAt + gap;
        const next = observe(state, answered(answer, answer, at, { frame, pointed: pointedAt(was) }), PACK);
        const [before, now] = [termMastery(state, PACK, answer, at), termMastery(next, PACK, answer, at)];
        expect(now).toMatchObject({ answers: before.answers + 1, right: before.right + 1 });
        expect(STEP[now.level]).toBeLessThanOrEqual(Math.max(STEP.shaky, STEP[before.level]));
        if (before.dueAt !== null && before.level !== "new" && state.terms.get(answer)?.standing !== null)
          expect(now.dueAt).toBe(before.dueAt);
      }),
    );
  });
});

test.each(ELSEWHERE)("rule 50: a right answer that points at a %s lifts its term by clearly less", (was) => {
  const state = learnt([answered("drift", "drift", NOON)]);
  const attempt = answered("drift", "drift", NOON + MS_PER_HOUR, { frame: "causes/2" });
  const from = rightOn(state, PACK, "drift", attempt.at);
  expect(estimateAfter(state, attempt, was) - from).toBeLessThan(0.75 * (estimateAfter(state, attempt, undefined) - from));
});

test.each(FOUND)("rule 51: a wrong answer that points at the %s leaves its term clearly higher", (was) => {
  const state = learnt([answered("drift", "drift", NOON), answered("drift", "drift", NOON + MS_PER_HOUR)]);
  const attempt = answered("drift", "bug", NOON + 2 * MS_PER_HOUR, { frame: "causes/2" });
  expect(estimateAfter(state, attempt, was)).toBeGreaterThan(estimateAfter(state, attempt, undefined) + 0.01);
});

test("rule 50: an answer that says less leaves the estimate less sure", () => {
  const sureness = (was: PointingVerdict | undefined) =>
    termMastery(learnt([answered("drift", "drift", NOON, { pointed: pointedAt(was) })]), PACK, "drift", NOON).sureness;
  expect(sureness("decoy")).toBeLessThan(sureness(undefined));
  expect(sureness("tell")).toBe(sureness(undefined));
});

test("rule 54: a term right ten times on ten days for another fact is shaky and due at once, and one that found it is told apart", () => {
  const tenDays = (was: PointingVerdict) =>
    learnt(
      Array.from({ length: 10 }, (_, day) =>
        answered("drift", "drift", NOON + day * MS_PER_DAY, { frame: `causes/${(day % 8) + 1}`, pointed: pointedAt(was) }),
      ),
    );
  const last = NOON + 9 * MS_PER_DAY;
  expect(termMastery(tenDays("decoy"), PACK, "drift", last)).toMatchObject({ level: "shaky", dueAt: last, answers: 10, right: 10 });
  expect(termMastery(tenDays("tell"), PACK, "drift", last).level).toBe("told apart");
});

/** What the tracker said of each term of these logs, the forecast and what its level rests on, before it knew of pointing. */
const BEFORE = [
  [
    [0.7099658695418791, 0.6674350791815076],
    [0.7599383854815502, 0.7599383854815502],
    [0.7834976872330134, 0.7731834087330879],
    [0.7748899381566148, 0.7317635076265938],
    [0.6566274041017953, 0.580685775355373],
    [0.6220719657060649, 0.5894001141057685],
    [0.6544176982875519, 0.5542377629276367],
    [0.7285080546943463, 0.7088523029487719],
    [0.7440308806462754, 0.6841827556853465],
  ],
  [
    [0.7247491563697458, 0.6092687263997268],
    [0.7686086828861963, 0.7686086828861963],
    [0.8464587872809942, 0.8410058784181895],
    [0.6885106102299257, 0.6112729512903325],
    [0.7861297619801619, 0.7589603822246664],
    [0.7663996292523356, 0.7374878778532412],
    [0.795730851328646, 0.7135213719327599],
    [0.7956140475124148, 0.7540206511634613],
    [0.8142053199911962, 0.7632297283060883],
  ],
  [
    [0.7067372105090238, 0.7358991028077926],
    [0.5945326428063542, 0.611262058622411],
    [0.7931365164307216, 0.8420800186307076],
    [0.6474900015292913, 0.6455316230791894],
    [0.6976310863384347, 0.7586323359472833],
    [0.6739299897024318, 0.7249366954392404],
    [0.7117170318031092, 0.7744830131384102],
    [0.6030499434784735, 0.6179650936536094],
    [0.739089738581522, 0.739089738581522],
  ],
];

function logWithoutPointing(seed: number): Attempt[] {
  const random = randomFrom("log", seed);
  let at = NOON;
  return Array.from({ length: 200 }, () => {
    at += random() < 0.1 ? integerBelow(random, 5 * MS_PER_DAY) : 60_000;
    const contrast = pick(PACK.contrasts, random);
    const answer = pick(contrast.terms, random);
    const chosen = random() < 0.6 ? answer : pick(contrast.terms, random);
    return answered(answer, chosen, at, { frame: `${contrast.id}/${1 + integerBelow(random, 8)}` });
  });
}

test.each([1, 2, 3])("rule 55: random log %i, without pointing, gives what it gave before", (seed) => {
  const state = learnt(logWithoutPointing(seed));
  PACK.terms.forEach(({ id }, index) => {
    const [forecast = 0, standing = 0] = BEFORE[seed - 1]?.[index] ?? [];
    expect(Math.abs(rightOn(state, PACK, id, state.lastAt) - forecast)).toBeLessThan(1e-12);
    const circumstances = state.terms.get(id)?.standing;
    if (!circumstances) throw new Error(`${id} was never asked`);
    expect(Math.abs(standingOf(circumstances, state.lastAt).right - standing)).toBeLessThan(1e-12);
  });
});
