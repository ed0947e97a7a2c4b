import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Attempt } from "../../engine/attempt.ts";
import { termMastery } from "../report/term-mastery.ts";
import { answered, NOON, PACK } from "../testing/small-pack.ts";
import { emptyMastery, type MasteryState, rightOn, rightWithin } from "./mastery-state.ts";
import { observe, observeAll } from "./replay.ts";
import { MS_PER_DAY } from "./time.ts";

const ROUNDING = 1e-9;
const someAnswer = fc
  .constantFrom(...PACK.contrasts)
  .chain(({ terms }) => fc.tuple(fc.constantFrom(...terms), fc.constantFrom(...terms), fc.integer({ min: 0, max: 20 * MS_PER_DAY })));
const someLog = fc.array(someAnswer, { maxLength: 60 }).map((answers) => {
  let at = NOON;
  return answers.map(([answer, chosen, gap]): Attempt => {
    at += gap % 7 === 0 ? gap : gap % 60_000;
    return answered(answer, chosen, at);
  });
});

function learnt(log: readonly Attempt[]): MasteryState {
  return observeAll(emptyMastery(), log, PACK);
}

function many(answer: string, chosen: string, times: number): Attempt[] {
  return Array.from({ length: times }, (_, index) => answered(answer, chosen, NOON + index * 60_000));
}

describe("laws of every history", () => {
  test("rule 1: a right answer never lowers its own term", () => {
    fc.assert(
      fc.property(someLog, someAnswer, (log, [answer, , gap]) => {
        const state = learnt(log);
        const at = state.lastAt + gap;
        const next = observe(state, answered(answer, answer, at), PACK);
        expect(rightOn(next, PACK, answer, at)).toBeGreaterThanOrEqual(rightOn(state, PACK, answer, at) - ROUNDING);
      }),
    );
  });

  test("rule 2: time alone never lifts an estimate and never makes it more sure", () => {
    fc.assert(
      fc.property(
        someLog,
        fc.constantFrom(...PACK.terms),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        (log, term, days, more) => {
          const state = learnt(log);
          const sooner = termMastery(state, PACK, term.id, state.lastAt + days * MS_PER_DAY);
          const later = termMastery(state, PACK, term.id, state.lastAt + (days + more) * MS_PER_DAY);
          expect(later.p).toBeLessThanOrEqual(sooner.p + ROUNDING);
          expect(later.sureness).toBeLessThanOrEqual(sooner.sureness);
          expect(later.dueAt).toBe(sooner.dueAt);
        },
      ),
    );
  });

  test("rule 3: replaying the log gives the same state as taking the answers one by one, also from a copy of the state", () => {
    fc.assert(
      fc.property(someLog, (log) => {
        const byOne = log.reduce((state, attempt): MasteryState => structuredClone(observe(state, attempt, PACK)), emptyMastery());
        expect(learnt(log)).toEqual(byOne);
      }),
    );
  });

  test("rule 4: taking an answer leaves the state it started from as it was", () => {
    fc.assert(
      fc.property(someLog, someAnswer, (log, [answer, chosen]) => {
        const state = learnt(log);
        const before = structuredClone(state);
        observe(state, answered(answer, chosen, state.lastAt), PACK);
        expect(state).toEqual(before);
      }),
    );
  });

  test("rule 5: two answers of the same instant, on terms of different contrasts, may swap and no estimate moves by more than 0.05", () => {
    fc.assert(
      fc.property(someLog, fc.boolean(), fc.boolean(), (log, one, other) => {
        const state = learnt(log);
        const first = answered("retrain", one ? "retrain" : "block", state.lastAt);
        const second = answered("drift", other ? "drift" : "outage", state.lastAt);
        for (const { id } of PACK.terms) {
          const there = rightOn(observeAll(state, [first, second], PACK), PACK, id, state.lastAt);
          const back = rightOn(observeAll(state, [second, first], PACK), PACK, id, state.lastAt);
          expect(Math.abs(there - back)).toBeLessThan(0.05);
        }
      }),
    );
  });

  test("rule 6: an estimate lies between guessing and certainty", () => {
    fc.assert(
      fc.property(someLog, fc.constantFrom(...PACK.terms), fc.integer({ min: 2, max: 6 }), (log, term, options) => {
        const p = rightOn(learnt(log), PACK, term.id, NOON, options);
        expect(p).toBeGreaterThanOrEqual(1 / options);
        expect(p).toBeLessThan(1);
      }),
    );
  });
});

describe("what an answer says", () => {
  test("rule 7: a term never asked takes after the learner, and more after its own contrast", () => {
    const strong = learnt(many("retrain", "retrain", 10));
    const weak = learnt(many("retrain", "block", 10));
    expect(rightOn(strong, PACK, "drift", NOON)).toBeGreaterThan(rightOn(weak, PACK, "drift", NOON) + 0.1);
    expect(rightOn(strong, PACK, "fix", NOON)).toBeGreaterThan(rightOn(strong, PACK, "drift", NOON));
  });

  test("rule 8: a right answer among two options says less than one among four", () => {
    const two = answered("drift", "drift", NOON, { offered: ["drift", "outage"] });
    const four = answered("drift", "drift", NOON, { offered: ["drift", "outage", "bug", "canary"] });
    const [afterTwo, afterFour] = [two, four].map((attempt) => rightOn(learnt([attempt, attempt, attempt]), PACK, "drift", NOON));
    expect(afterFour).toBeGreaterThan(afterTwo ?? 1);
  });

  test("rule 9: picking rollback where it was retrain speaks against both", () => {
    const log = [...many("retrain", "retrain", 3), ...many("rollback", "rollback", 3), ...many("block", "block", 3)];
    const picked = learnt([...log, answered("retrain", "rollback", NOON)]);
    const other = learnt([...log, answered("retrain", "block", NOON)]);
    expect(rightOn(picked, PACK, "rollback", NOON)).toBeLessThan(rightOn(other, PACK, "rollback", NOON));
    expect(rightOn(picked, PACK, "retrain", NOON)).toBeLessThan(rightOn(learnt(log), PACK, "retrain", NOON));
  });

  test("rule 10: recent answers weigh more: five wrong then five right stands above five right then five wrong", () => {
    const risen = learnt([...many("drift", "bug", 5), ...many("drift", "drift", 5)]);
    const fallen = learnt([...many("drift", "drift", 5), ...many("drift", "bug", 5)]);
    expect(rightOn(risen, PACK, "drift", NOON)).toBeGreaterThan(rightOn(fallen, PACK, "drift", NOON) + 0.1);
  });

  test("rule 11: the state does not grow with the answers", () => {
    const long = Array.from({ length: 4000 }, (_, index) => {
      const { terms } = PACK.contrasts[index % 3] ?? { terms: ["drift"] };
      return answered(terms[index % terms.length] ?? "drift", terms[(index * 7) % terms.length] ?? "drift", NOON + index * 3_600_000);
    });
    const sizes = [2000, 4000].map((answers) => JSON.stringify(learnt(long.slice(0, answers))).length);
    expect(sizes[1]).toBeLessThan((sizes[0] ?? 0) * 1.05);
  });

  test("rule 11: an answer is read no more often for those before it", () => {
    const readsOf = (answers: number) => {
      let reads = 0;
      const log = Array.from({ length: answers }, (_, index) => {
        const given = answered("retrain", index % 3 === 0 ? "rollback" : "retrain", NOON + index);
        const get = (target: Attempt, name: string | symbol): unknown => {
          reads++;
          return Reflect.get(target, name);
        };
        return new Proxy(given, { get });
      });
      learnt(log);
      return reads;
    };
    expect(readsOf(4000) / readsOf(2000)).toBeCloseTo(2, 1);
  });

  test("rule 15: a term that goes wrong every other time for weeks is not told apart nor firm, however well its neighbours go", () => {
    const log = Array.from({ length: 20 }, (_, day) =>
      ["block", "retrain", "fix", "retrain", "rollback", "block"].map((answer, place) => {
        const wrong = answer === "retrain" && place === 1;
        return answered(answer, wrong ? "rollback" : answer, NOON + day * MS_PER_DAY + place * 60_000, {
          frame: `actions/${(day % 8) + 1}`,
        });
      }),
    ).flat();
    const now = NOON + 20 * MS_PER_DAY;
    const [retrain, block] = ["retrain", "block"].map((term) => termMastery(learnt(log), PACK, term, now));
    expect(retrain?.p).toBeLessThan(0.7);
    expect(["shaky", "forming"]).toContain(retrain?.level);
    expect(block?.level).toBe("told apart");
  });

  test("within one contrast only that contrast's answers speak beside the term's own", () => {
    const log = [...many("canary", "canary", 5), ...many("retrain", "block", 5)];
    const [delivery, actions] = ["delivery", "actions"].map((contrast) => rightWithin(learnt(log), contrast, "rollback", NOON));
    expect(delivery).toBeGreaterThan((actions ?? 1) + 0.05);
  });

  test("a term or a contrast may be called like something every object has", () => {
    const named = { ...answered("drift", "bug", NOON), frame: "constructor/1", answer: "constructor", chosen: "toString" };
    expect(termMastery(emptyMastery(), PACK, "constructor", NOON).p).toBe(termMastery(emptyMastery(), PACK, "gone", NOON).p);
    expect(termMastery(learnt([named]), PACK, "constructor", NOON)).toMatchObject({ answers: 1, right: 0 });
    expect(learnt([named]).clusters.get("constructor")).toMatchObject({ answers: 1, lateWrong: 1 });
  });

  test("answers on terms and frames that the pack no longer holds are taken without a stumble", () => {
    const gone = answered("drift", "bug", NOON, { frame: "old/3", answer: "gone", chosen: "lost", offered: ["gone", "lost"] });
    expect(termMastery(learnt([gone]), PACK, "gone", NOON).answers).toBe(1);
    expect(learnt([gone]).pairs).toEqual(new Map());
    expect([...learnt([gone]).terms.keys()]).toEqual(["gone"]);
  });
});
