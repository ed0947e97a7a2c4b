import { describe, expect, it } from "vitest";
import { randomId } from "./random-id.ts";

describe("a random name", () => {
  it("fits into a key, and is new each time", () => {
    const names = Array.from({ length: 1_000 }, randomId);
    expect(new Set(names).size).toBe(1_000);
    for (const name of names) expect(name).toMatch(/^[0-9a-z]{2,14}$/);
  });
});
