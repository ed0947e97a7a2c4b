import { describe, expect, test } from "vitest";
import { emptyMastery } from "../model/mastery-state.ts";
import { observeAll } from "../model/replay.ts";
import { MS_PER_DAY } from "../model/time.ts";
import { termMastery } from "../report/term-mastery.ts";
import { answered, NOON, PACK } from "../testing/small-pack.ts";
import type { Asked } from "./choose-next.ts";
import { reasonsFor } from "./set-reasons.ts";

const MINUTE = 60_000;

describe("the reasons of a set", () => {
  test("count what is due, what is new, and what sets the confused terms against each other", () => {
    const log = ["retrain", "retrain", "retrain", "block"].map((term, index) =>
      answered(term, "rollback", NOON - MS_PER_DAY + index * MINUTE),
    );
    const state = observeAll(emptyMastery(), log, PACK);
    const set: Asked[] = [
      { frame: "actions/1", revision: "1", seed: 0, answer: "retrain" },
      { frame: "actions/2", revision: "1", seed: 1, answer: "rollback" },
      { frame: "causes/1", revision: "1", seed: 0, answer: "drift" },
    ];
    expect(reasonsFor(set, state, PACK, NOON)).toEqual({
      due: 1,
      dueInAll: 2,
      fresh: 2,
      kept: 0,
      confused: { answer: "retrain", chosen: "rollback", count: 2 },
      weak: 1,
      questions: 3,
    });
  });

  const asked = (...questions: readonly (readonly [frame: string, answer: string])[]) =>
    questions.map(([frame, answer], seed): Asked => ({ frame, revision: "1", seed, answer }));
  const confused = (set: readonly Asked[], slips: readonly (readonly [string, string])[]) =>
    reasonsFor(
      set,
      observeAll(
        emptyMastery(),
        slips.map(([answer, chosen], index) => answered(answer, chosen, NOON - MS_PER_DAY + index * MINUTE)),
        PACK,
      ),
      PACK,
      NOON,
    ).confused;

  test("name no mix-up for a single slip, and none that the set does not work on", () => {
    const set = asked(["actions/1", "retrain"]);
    const slip = ["retrain", "rollback"] as const;
    expect(confused(set, [slip])).toBeNull();
    expect(confused(set, [slip, slip])).toEqual({ answer: "retrain", chosen: "rollback", count: 1 });
    expect(confused(asked(["causes/1", "drift"]), [slip, slip])).toBeNull();
  });

  test("name the most telling of two mix-ups, wherever it stands in the pack, unless the set leaves it out", () => {
    const slips = [
      ["retrain", "rollback"],
      ["retrain", "rollback"],
      ["drift", "bug"],
      ["drift", "bug"],
      ["drift", "bug"],
    ] as const;
    const set = asked(["actions/1", "retrain"], ["causes/1", "bug"]);
    expect(confused(set, slips)).toEqual({ answer: "drift", chosen: "bug", count: 1 });
    expect(confused(set.slice(0, 1), slips)).toEqual({ answer: "retrain", chosen: "rollback", count: 1 });
  });

  test("count the questions that set the two terms against each other: not a third term, nor another contrast", () => {
    const slips = [
      ["retrain", "rollback"],
      ["retrain", "rollback"],
    ] as const;
    const set = asked(["actions/1", "retrain"], ["actions/2", "fix"], ["delivery/1", "rollback"], ["delivery/2", "canary"]);
    expect(confused(set, slips)?.count).toBe(1);
  });

  test("count a term as due from its due time on, as weak while it is forming, and once however often it is asked", () => {
    const state = observeAll(
      emptyMastery(),
      ["causes/3", "causes/4"].map((frame) => answered("drift", "drift", NOON - MINUTE, { frame })),
      PACK,
    );
    const { dueAt, level } = termMastery(state, PACK, "drift", NOON);
    const set = asked(["causes/1", "drift"], ["causes/2", "drift"]);
    expect(level).toBe("forming");
    expect(reasonsFor(set, state, PACK, (dueAt ?? 0) - 1)).toMatchObject({ due: 0, weak: 2, fresh: 0 });
    expect(reasonsFor(set, state, PACK, dueAt ?? 0)).toMatchObject({ due: 1, weak: 2, fresh: 0 });
  });

  test("rule 17: all due terms are counted once, those of the set among them, up to the end of what is spoken of", () => {
    const state = observeAll(
      emptyMastery(),
      ["drift", "retrain", "canary"].map((term) => answered(term, term, NOON)),
      PACK,
    );
    const dueTimes = ["drift", "retrain", "canary"].map((term) => termMastery(state, PACK, term, NOON).dueAt ?? 0);
    const last = Math.max(...dueTimes);
    const set = asked(["causes/1", "drift"], ["causes/2", "outage"]);
    expect(reasonsFor(set, state, PACK, NOON, last)).toMatchObject({ due: 1, dueInAll: 3, fresh: 1, kept: 0 });
    expect(reasonsFor(set, state, PACK, NOON, Math.min(...dueTimes) - 1)).toMatchObject({ due: 0, dueInAll: 0, fresh: 1, kept: 1 });
  });

  test("an empty history has no confusion to name", () => {
    const set = asked(["causes/1", "drift"], ["causes/2", "bug"], ["actions/1", "fix"]);
    expect(reasonsFor(set, emptyMastery(), PACK, NOON)).toMatchObject({ due: 0, fresh: 3, confused: null });
  });
});
