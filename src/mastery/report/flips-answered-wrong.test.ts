import { expect, test } from "vitest";
import { MS_PER_DAY } from "../model/time.ts";
import { answered, NOON } from "../testing/small-pack.ts";
import { flipsAnsweredWrong, recentFlipsAnsweredWrong } from "./flips-answered-wrong.ts";

const asIdle = (at = NOON) => ({ ...answered("drift", "bug", at), change: 2 });
const right = { ...answered("drift", "drift", NOON), change: 0 };

test("a flip went wrong where another change than the flipping one was picked", () => {
  const wrong = asIdle();
  expect(flipsAnsweredWrong([wrong, right, answered("drift", "bug", NOON)])).toEqual([wrong]);
});

test("lately means the 30 days that mix-ups are counted over", () => {
  const [old, late] = [asIdle(NOON), asIdle(NOON + MS_PER_DAY)];
  expect(recentFlipsAnsweredWrong([old, late, right], NOON + 31 * MS_PER_DAY)).toEqual([late]);
  expect(recentFlipsAnsweredWrong([old, late, right], NOON + 30 * MS_PER_DAY)).toEqual([old, late]);
});
