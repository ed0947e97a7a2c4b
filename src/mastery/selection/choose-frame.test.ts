import { expect, test } from "vitest";
import { randomFrom } from "../../engine/random.ts";
import { PACK } from "../testing/small-pack.ts";
import { frameFor } from "./choose-frame.ts";

const [base] = PACK.contrasts;
if (base === undefined) throw new Error("no sample");
const levels = [3, 1, 2, 3, 1, 2] as const;
const contrast = { ...base, frames: levels.map((level, index) => ({ id: `actions/${index}`, level, revision: "1" })) };
const asked = (...numbers: readonly number[]) => numbers.map((number) => ({ frame: `actions/${number}`, seed: 0, answer: "retrain" }));
const chosen = (recent: ReturnType<typeof asked>, wanted: number) =>
  Array.from({ length: 30 }, (_, seed) => frameFor(contrast, recent, wanted, randomFrom(seed)));

test("a scenario of the wanted level comes first, any of them by chance", () => {
  for (const wanted of [1, 2, 3]) {
    const frames = chosen([], wanted);
    expect(new Set(frames.map(({ level }) => level))).toEqual(new Set([wanted]));
    expect(new Set(frames.map(({ id }) => id)).size).toBe(2);
  }
});

test("a scenario not asked lately comes before one that was, whatever their levels, and the one asked longest ago before the others", () => {
  expect(new Set(chosen(asked(1, 4, 0, 3, 2), 1).map(({ id }) => id))).toEqual(new Set(["actions/5"]));
  expect(new Set(chosen(asked(1, 4, 0, 3, 2, 5, 1), 1).map(({ id }) => id))).toEqual(new Set(["actions/4"]));
});

test("a contrast without scenarios can’t be asked", () => {
  expect(() => frameFor({ ...contrast, frames: [] }, [], 1, randomFrom(1))).toThrow("contrast actions has no frames");
});
