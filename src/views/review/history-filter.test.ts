import { describe, expect, test } from "vitest";
import type { Attempt, PointingVerdict } from "../../engine/attempt.ts";
import { answered, NOON, PACK } from "../../mastery/testing/small-pack.ts";
import { filterIn, passes } from "./history-filter.ts";

const NO_FRAMES = { get: () => undefined, complete: true, fault: null, retry: () => undefined };

function shown(kind: string, attempts: readonly Attempt[]): readonly Attempt[] {
  const filter = filterIn(new URLSearchParams({ kind }));
  return attempts.filter((attempt) => passes(filter, attempt, PACK, NO_FRAMES));
}

function answer(chosen: string, was?: PointingVerdict): Attempt {
  return answered("drift", chosen, NOON, { pointed: was && { fact: "0.0", was } });
}

describe("the history's kinds of answers", () => {
  const plain = answer("drift");
  const found = answer("drift", "tell");
  const astray = [answer("drift", "decoy"), answer("drift", "neutral")];
  const wrong = answer("bug", "decoy");

  test("right for the wrong reason shows right answers that pointed at another fact, and no others", () => {
    expect(shown("reason", [plain, found, ...astray, wrong])).toEqual(astray);
  });

  test("flips that went wrong are wrong answers with a name of their own", () => {
    const flips = [
      { ...wrong, change: 2 },
      { ...plain, change: 0 },
    ];
    expect(shown("flip", [plain, wrong, ...flips])).toEqual(flips.slice(0, 1));
    expect(shown("wrong", [plain, wrong, ...flips])).toEqual([wrong, flips[0]]);
  });

  test("they count as right", () => {
    expect(shown("right", [plain, found, ...astray, wrong])).toEqual([plain, found, ...astray]);
    expect(shown("wrong", [plain, found, ...astray, wrong])).toEqual([wrong]);
  });
});
