import { describe, expect, test } from "vitest";
import type { Attempt, PointingVerdict } from "../../engine/attempt.ts";
import { MS_PER_HOUR } from "../model/time.ts";
import { answered, NOON } from "../testing/small-pack.ts";
import { openWrong } from "./open-mistakes.ts";
import { openReasons } from "./open-reasons.ts";

const MINUTE = 60_000;

function right(frame: number, minutes: number, was?: PointingVerdict): Attempt {
  const pointed = was && { fact: "0.0", was };
  return answered("retrain", "retrain", NOON + minutes * MINUTE, { frame: `actions/${frame}`, pointed });
}

function others(count: number, minutes: number): Attempt[] {
  return Array.from({ length: count }, (_, index) => answered("drift", "drift", NOON + (minutes + index) * MINUTE));
}

const astray = right(1, 0, "decoy");

describe("a term right for the wrong reason is open", () => {
  test.each(["decoy", "neutral"] as const)("rule 34: after a right answer that points at a %s", (was) => {
    const attempt = right(1, 0, was);
    expect(openReasons([attempt])).toEqual([{ answer: "retrain", attempts: [attempt] }]);
  });

  test("rule 34: not after any other answer", () => {
    const wrong = answered("retrain", "rollback", NOON, { pointed: { fact: "0.0", was: "decoy" } });
    expect(openReasons([right(1, 0), right(2, 1, "tell"), right(3, 2, "part"), wrong])).toEqual([]);
  });

  test("the latest stands first", () => {
    const drift = answered("drift", "drift", NOON + MINUTE, { pointed: { fact: "0.0", was: "neutral" } });
    expect(openReasons([astray, drift]).map(({ answer }) => answer)).toEqual(["drift", "retrain"]);
    expect(openReasons([astray, drift, right(2, 2, "decoy")]).map(({ answer }) => answer)).toEqual(["retrain", "drift"]);
  });
});

describe("a term right for the wrong reason is put right", () => {
  test.each(["tell", "part"] as const)("rule 34: by one right answer in another frame that points at the %s", (was) => {
    expect(openReasons([astray, right(2, 1, was)])).toEqual([]);
    expect(openReasons([astray, right(1, 1, was)])).toHaveLength(1);
  });

  test("rule 34: by two right answers in different frames that were not asked, ten hours or six questions apart", () => {
    expect(openReasons([astray, right(2, 1), right(3, 10 * 60 + 1)])).toEqual([]);
    expect(openReasons([astray, right(2, 1), right(3, 9 * 60)])).toHaveLength(1);
    expect(openReasons([astray, right(2, 1), right(2, 10 * 60 + 1)])).toHaveLength(1);
    expect(openReasons([astray, right(2, 1), ...others(5, 2), right(3, 8)])).toEqual([]);
    expect(openReasons([astray, right(2, 1), ...others(4, 2), right(3, 8)])).toHaveLength(1);
  });

  test("rule 34: not by a wrong answer, whatever it points at, nor by an answer on another term", () => {
    const wrong = answered("retrain", "rollback", NOON + MINUTE, { frame: "actions/2", pointed: { fact: "0.0", was: "tell" } });
    const other = answered("rollback", "rollback", NOON + MINUTE, { frame: "actions/2", pointed: { fact: "0.0", was: "tell" } });
    expect(openReasons([astray, wrong, other])).toEqual([{ answer: "retrain", attempts: [astray] }]);
    expect(openReasons([astray, right(2, 1), wrong, right(3, 10 * 60 + 1)])).toEqual([]);
  });

  test("rule 35: the same again begins anew and keeps both", () => {
    const again = right(2, 2, "neutral");
    const log = [astray, right(2, 1), again, right(3, 10 * 60 + 1)];
    expect(openReasons(log)).toEqual([{ answer: "retrain", attempts: [astray, again] }]);
    expect(openReasons([...log, right(3, 11 * 60, "tell")])).toEqual([]);
  });
});

test("rule 36: a right answer for the wrong reason puts no mix-up right, one that finds the fact does", () => {
  const slip = answered("retrain", "rollback", NOON);
  const later = (was: PointingVerdict) => right(3, (20 * MS_PER_HOUR) / MINUTE, was);
  expect(openWrong([slip, right(2, 1), later("decoy")])).toMatchObject([{ answer: "retrain", rightSince: 1 }]);
  expect(openWrong([slip, right(2, 1, "neutral"), later("tell")])).toHaveLength(1);
  expect(openWrong([slip, right(2, 1), later("tell")])).toEqual([]);
});
