import { describe, expect, test } from "vitest";
import type { Attempt } from "../../engine/attempt.ts";
import { MS_PER_HOUR } from "../model/time.ts";
import { answered, NOON } from "../testing/small-pack.ts";
import { openWrong, wrongAfter } from "./open-mistakes.ts";

const MINUTE = 60_000;
const slip = answered("retrain", "rollback", NOON);

function right(frame: number, at: number, more: Partial<Attempt> = {}): Attempt {
  return answered("retrain", "retrain", at, { frame: `actions/${frame}`, ...more });
}

function others(count: number, from: number): Attempt[] {
  return Array.from({ length: count }, (_, index) => answered("drift", "drift", from + index * MINUTE));
}

describe("a wrong answer is put right", () => {
  test("rule 30: by two right answers in different frames, ten hours apart", () => {
    expect(openWrong([slip, right(2, NOON + MINUTE), right(3, NOON + 10 * MS_PER_HOUR + MINUTE)])).toEqual([]);
    expect(openWrong([slip, right(2, NOON + MINUTE), right(3, NOON + 9 * MS_PER_HOUR)])).toHaveLength(1);
  });

  test("rule 30: or by two right answers in different frames, six questions apart", () => {
    expect(openWrong([slip, right(2, NOON + MINUTE), ...others(5, NOON + 2 * MINUTE), right(3, NOON + 8 * MINUTE)])).toEqual([]);
    expect(openWrong([slip, right(2, NOON + MINUTE), ...others(4, NOON + 2 * MINUTE), right(3, NOON + 8 * MINUTE)])).toHaveLength(1);
  });

  test("rule 30: a frame seen once more in between takes nothing away from two others", () => {
    expect(openWrong([slip, right(2, NOON + MINUTE), right(2, NOON + 2 * MINUTE), right(3, NOON + 20 * MS_PER_HOUR)])).toEqual([]);
  });

  test("rule 31: not in one frame twice", () => {
    expect(openWrong([slip, right(2, NOON + MINUTE), right(2, NOON + 20 * MS_PER_HOUR)])).toHaveLength(1);
  });

  test("rule 31: not while the rival was not on offer", () => {
    const without = { offered: ["retrain", "block", "fix"] };
    expect(openWrong([slip, right(2, NOON + MINUTE, without), right(3, NOON + 20 * MS_PER_HOUR, without)])).toHaveLength(1);
  });

  test("rule 32: the same slip again begins anew and keeps both wrong answers", () => {
    const again = answered("retrain", "rollback", NOON + 2 * MINUTE);
    const open = openWrong([slip, right(2, NOON + MINUTE), again, right(3, NOON + 20 * MS_PER_HOUR)]);
    expect(open).toEqual([{ answer: "retrain", chosen: "rollback", attempts: [slip, again], rightSince: 1 }]);
  });

  test("rule 33: each direction by itself", () => {
    const back = answered("rollback", "retrain", NOON + MINUTE);
    const open = openWrong([slip, back, right(2, NOON + 2 * MINUTE), right(3, NOON + 20 * MS_PER_HOUR)]);
    expect(open.map(({ answer }) => answer)).toEqual(["rollback"]);
  });
});

test("what was put right is counted", () => {
  const state = wrongAfter([slip, right(2, NOON + MINUTE), right(3, NOON + 20 * MS_PER_HOUR)]);
  expect(state.putRight).toBe(1);
  expect(state.open).toEqual([]);
});

test("the latest slip stands first", () => {
  const open = openWrong([slip, answered("drift", "bug", NOON + MINUTE)]);
  expect(open.map(({ chosen }) => chosen)).toEqual(["bug", "rollback"]);
});
