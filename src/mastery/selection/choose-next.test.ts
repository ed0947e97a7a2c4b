import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Attempt } from "../../engine/attempt.ts";
import { answerAt } from "../../engine/seed-encoding.ts";
import { weakScopeContrasts } from "../confusions/weak-scope-contrasts.ts";
import { emptyMastery, type MasteryState } from "../model/mastery-state.ts";
import { contrastOf } from "../model/pack-index.ts";
import { observe, observeAll } from "../model/replay.ts";
import { MS_PER_DAY } from "../model/time.ts";
import { answered, NOON, PACK, WIDE_PACK } from "../testing/small-pack.ts";
import { type Asked, type Choice, chooseNext, chooseSet, type RecentlyAsked, type Scope } from "./choose-next.ts";
import { reasonsFor } from "./set-reasons.ts";

const MINUTE = 60_000;
const WRONG = [{ answer: "drift", chosen: "bug" }];
const scopes: readonly Scope[] = [
  { kind: "due" },
  { kind: "weak" },
  { kind: "wrong" },
  { kind: "contrast", id: "delivery" },
  { kind: "family", id: "what went wrong" },
  { kind: "term", id: "rollback" },
];
const someScope = fc.constantFrom(...scopes);
const someSeed = fc.integer({ min: 0, max: 2 ** 31 - 1 });

function choice(more: Partial<Choice> = {}): Choice {
  return { pack: PACK, state: emptyMastery(), recent: [], scope: { kind: "due" }, seed: 1, now: NOON, wrong: WRONG, ...more };
}

/** A sitting of so many questions, each chosen after the last was answered; `miss` says which are answered wrong. */
function sit(
  length: number,
  scope: Scope,
  seed: number,
  miss: (asked: Asked, index: number) => boolean = () => false,
  pack = PACK,
): Attempt[] {
  let state = emptyMastery();
  const log: Attempt[] = [];
  for (let index = 0; index < length; index++) {
    const now = NOON + index * MINUTE;
    const asked = chooseNext(choice({ pack, state, recent: log.slice(-60), scope, seed, now }));
    const offered = termsOf(asked, pack);
    const other = offered.find((term) => term !== asked.answer) ?? asked.answer;
    const attempt: Attempt = {
      ...asked,
      chosen: miss(asked, index) ? other : asked.answer,
      offered,
      at: now,
      tookMs: 30_000,
      mode: "practice",
    };
    state = observe(state, attempt, pack);
    log.push(attempt);
  }
  return log;
}

/** A right answer in the wide pack. */
function question(term: string, at: number): Attempt {
  const frame = `${term.slice(0, 1)}/1`;
  return {
    at,
    frame,
    revision: "1",
    seed: 0,
    answer: term,
    chosen: term,
    offered: termsOf({ frame }, WIDE_PACK),
    tookMs: 30_000,
    mode: "practice",
  };
}

function termsOf(asked: { readonly frame: string }, pack = PACK): readonly string[] {
  return pack.contrasts.find(({ id }) => id === contrastOf(asked.frame))?.terms ?? [];
}

describe("the question asked", () => {
  test("rule 40: is the same for the same pack, state, recent questions, scope, seed and now", () => {
    fc.assert(
      fc.property(someScope, someSeed, (scope, seed) => {
        expect(chooseSet({ ...choice({ scope, seed }), length: 12 })).toEqual(chooseSet({ ...choice({ scope, seed }), length: 12 }));
      }),
    );
  });

  test("its seed names its answer, and its frame is one of the pack's", () => {
    fc.assert(
      fc.property(someScope, someSeed, (scope, seed) => {
        const asked = chooseNext(choice({ scope, seed }));
        expect(answerAt(termsOf(asked), asked.seed)).toBe(asked.answer);
        expect(PACK.contrasts.flatMap(({ frames }) => frames.map(({ id }) => id))).toContain(asked.frame);
        expect(asked.seed).toBeLessThan(2 ** 31);
      }),
    );
  });

  test("another seed gives another story", () => {
    const stories = new Set([1, 2, 3, 4, 5].map((seed) => chooseNext(choice({ seed })).seed));
    expect(stories.size).toBe(5);
  });
});

describe("rule 41: every question lies in the scope", () => {
  const contrastsAsked = (scope: Scope) => new Set(chooseSet({ ...choice({ scope }), length: 20 }).map(({ frame }) => contrastOf(frame)));

  test("a contrast", () => expect(contrastsAsked({ kind: "contrast", id: "delivery" })).toEqual(new Set(["delivery"])));
  test("a family", () => expect(contrastsAsked({ kind: "family", id: "what went wrong" })).toEqual(new Set(["causes"])));
  test("a term: all contrasts it stands in", () =>
    expect(contrastsAsked({ kind: "term", id: "rollback" })).toEqual(new Set(["actions", "delivery"])));
  test("open wrong answers: contrasts that hold both terms", () => expect(contrastsAsked({ kind: "wrong" })).toEqual(new Set(["causes"])));
  test("nothing to put right: the whole pack", () => {
    const set = chooseSet({ ...choice({ scope: { kind: "wrong" }, wrong: [] }), length: 20 });
    expect(new Set(set.map(({ frame }) => contrastOf(frame))).size).toBe(3);
  });
  test("weak contrasts: those with wrong answers", () => {
    const log = ["drift", "outage", "bug", "drift"].map((term, index) =>
      answered(term, term === "bug" ? "drift" : "bug", NOON - index * MINUTE),
    );
    const state = observeAll(emptyMastery(), log, PACK);
    const set = chooseSet({ ...choice({ scope: { kind: "weak" }, state, weak: weakScopeContrasts(state, PACK, NOON) }), length: 6 });
    expect(new Set(set.map(({ frame }) => contrastOf(frame)))).toEqual(new Set(["causes"]));
  });
});

test("rule 42: a term that was just asked may come again at once, and does so less often than by chance", () => {
  const sittings = Array.from({ length: 40 }, (_, seed) => sit(24, { kind: "due" }, seed, () => false, WIDE_PACK));
  const repeats = sittings.flatMap((log) => log.filter(({ answer }, index) => answer === log[index - 1]?.answer)).length;
  expect(repeats).toBeGreaterThan(0);
  expect(repeats / (40 * 23)).toBeLessThan(1 / 20);
});

test("rule 42: in a drill of a pair every answer may be followed by either", () => {
  const pair = { ...PACK, contrasts: PACK.contrasts.map((one) => (one.id === "causes" ? { ...one, terms: ["drift", "bug"] } : one)) };
  const drills = Array.from({ length: 100 }, (_, seed) =>
    chooseSet({ ...choice({ pack: pair, seed, scope: { kind: "contrast", id: "causes" } }), length: 12 }),
  );
  const same = drills.flatMap((set) => set.filter(({ answer }, index) => answer === set[index - 1]?.answer)).length;
  expect(same / 1100).toBeGreaterThan(0.42);
  expect(same / 1100).toBeLessThan(0.58);
});

test("rule 43: no frame comes back before its contrast's others were asked", () => {
  fc.assert(
    fc.property(someScope, someSeed, (scope, seed) => {
      const frames = chooseSet({ ...choice({ scope, seed }), length: 8 }).map(({ frame }) => frame);
      expect(new Set(frames).size).toBe(8);
    }),
  );
});

test("rule 45: a mate follows within two questions more often than not", () => {
  const contrasts = sit(30, { kind: "due" }, 5).map(({ frame }) => contrastOf(frame));
  const near = contrasts.filter((contrast, index) => contrasts.slice(Math.max(0, index - 2), index).includes(contrast));
  expect(near.length).toBeGreaterThan(15);
});

test("rule 46: in a drill a wrong answer brings its contrast back within ten questions", () => {
  fc.assert(
    fc.property(someSeed, fc.integer({ min: 0, max: 30 }), (seed, when) => {
      const contrasts = sit(when + 12, { kind: "family", id: "all" }, seed, (_, index) => index === when, WIDE_PACK).map(({ frame }) =>
        contrastOf(frame),
      );
      expect(contrasts.slice(when + 1, when + 11)).toContain(contrasts[when]);
    }),
    { numRuns: 20 },
  );
});

test("rule 47: of the first twelve questions of a sitting at most six are on terms met for the first time, where others can be asked", () => {
  const before = ["a1", "a2", "b1", "b2", "c1", "c2", "d1", "d2"].map((term, index) => question(term, NOON - MS_PER_DAY + index * MINUTE));
  const seen = observeAll(emptyMastery(), before, WIDE_PACK);
  const set = chooseSet({ ...choice({ pack: WIDE_PACK, state: seen }), length: 12 });
  expect(reasonsFor(set, seen, WIDE_PACK, NOON).fresh).toBeLessThanOrEqual(6);
});

test.each<readonly [Scope, string, number]>([
  [{ kind: "term", id: "drift" }, "drift", 1 / 3],
  [{ kind: "wrong" }, "drift", 1 / 2],
])("rule 48: %o asks the term of its heading about as often as any rival that could come", (scope, heading, even) => {
  const sets = Array.from({ length: 50 }, (_, seed) => chooseSet({ ...choice({ scope, seed }), length: 12 }));
  const share = sets.flat().filter(({ answer }) => answer === heading).length / 600;
  expect(Math.abs(share - even)).toBeLessThan(0.06);
});

test("questions planned but not answered count as asked: their frames come last", () => {
  const causes: Scope = { kind: "contrast", id: "causes" };
  const planned: RecentlyAsked[] = chooseSet({ ...choice({ scope: causes }), length: 7 });
  const next = chooseNext(choice({ recent: planned, scope: causes }));
  expect(planned.map(({ frame }) => frame)).not.toContain(next.frame);
});

test("a set planned ahead takes up where the latest questions left off", () => {
  const causes: Scope = { kind: "contrast", id: "causes" };
  const planned: RecentlyAsked[] = chooseSet({ ...choice({ scope: causes }), length: 3 });
  const set = chooseSet({ ...choice({ recent: planned, scope: causes }), length: 5 });
  expect(new Set([...planned, ...set].map(({ frame }) => frame)).size).toBe(8);
});

describe("chance", () => {
  const seeds = Array.from({ length: 300 }, (_, seed) => seed);
  const asked = (state: MasteryState) => seeds.map((seed) => chooseNext(choice({ pack: WIDE_PACK, state, seed })));

  test("rule 44: what rests least firmly is asked most, wherever that stands in the pack, and its contrast far more than others", () => {
    for (const missed of ["a2", "c3", "e1"]) {
      const log = WIDE_PACK.terms.map(({ id }) => ({ ...question(id, NOON - 2 * MS_PER_DAY), chosen: id === missed ? "other" : id }));
      const set = asked(observeAll(emptyMastery(), log, WIDE_PACK));
      const times = new Map<string, number>();
      for (const { answer } of set) times.set(answer, (times.get(answer) ?? 0) + 1);
      const [most] = [...times].sort(([, one], [, other]) => other - one);
      expect(most?.[0]).toBe(missed);
      expect(set.filter(({ frame }) => contrastOf(frame) === missed.slice(0, 1)).length).toBeGreaterThan(150);
    }
  });

  test("picks among terms that rest alike", () => {
    expect(new Set(asked(emptyMastery()).map(({ answer }) => answer)).size).toBeGreaterThan(15);
  });
});

test("rule 46: the contrast of a question missed eight questions ago comes next in a drill, and in due waits for its turn", () => {
  const missed: RecentlyAsked = { frame: "a/1", seed: 0, answer: "a1", chosen: "a2", at: NOON - 20 * MINUTE };
  const since = ["b1", "b2", "c1", "c2", "d1", "d2", "d3", "d4"].map((term, index) => question(term, NOON - (8 - index) * MINUTE));
  const yesterday = WIDE_PACK.terms.map(({ id }) => question(id, NOON - MS_PER_DAY));
  const state = observeAll(emptyMastery(), yesterday, WIDE_PACK);
  const next = (scope: Scope) => contrastOf(chooseNext(choice({ pack: WIDE_PACK, state, recent: [missed, ...since], scope })).frame);
  expect(next({ kind: "family", id: "all" })).toBe("a");
  expect(next({ kind: "due" })).not.toBe("a");
});

test.each([
  [0, 1],
  [1, 1],
  [2, 2],
  [4, 2],
  [5, 3],
  [9, 3],
])("a term answered %i times is asked in a scenario of level %i", (answers, level) => {
  const levels = [1, 2, 3] as const;
  const contrasts = PACK.contrasts
    .filter(({ id }) => id === "causes")
    .map((contrast) => ({ ...contrast, frames: levels.map((one) => ({ id: `causes/${one}`, level: one, revision: "1" })) }));
  const pack = { ...PACK, contrasts };
  const log = Array.from({ length: answers }, () =>
    ["drift", "outage", "bug"].map((term) => answered(term, term, NOON - MS_PER_DAY)),
  ).flat();
  const state = observeAll(emptyMastery(), log, pack);
  const frames = [1, 2, 3, 4, 5].map((seed) => chooseNext(choice({ pack, state, seed })).frame);
  expect(new Set(frames)).toEqual(new Set([`causes/${level}`]));
});
