import { describe, expect, it } from "vitest";
import { inSlices } from "./time-slicing.ts";

describe("long work", () => {
  it("lets the page paint whenever ten milliseconds are used up, and is done in order", async () => {
    let time = 0;
    let pauses = 0;
    const taken: number[] = [];
    const rest = async () => {
      pauses++;
      time += 100;
    };
    const take = (step: number) => {
      taken.push(step);
      time += 4;
    };
    await inSlices([1, 2, 3, 4, 5, 6, 7, 8, 9], take, () => time, rest);
    expect(taken).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(pauses).toBe(3);
    await inSlices([1, 2, 3, 4, 5, 6, 7, 8], take, () => time, rest);
    expect(pauses).toBe(3 + 2);
  });

  it("has used up ten milliseconds when they are just over", async () => {
    let time = 0;
    const pauses: number[] = [];
    const take = (step: number) => {
      time += step;
    };
    await inSlices(
      [5, 5, 5],
      take,
      () => time,
      async () => void pauses.push(time),
    );
    expect(pauses).toEqual([10]);
  });
});
