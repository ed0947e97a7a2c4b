import * as fc from "fast-check";
import { expect, it } from "vitest";
import { randomFrom } from "../../engine/random.ts";
import { apart } from "./spread.ts";

const anyKinds = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 40 });

it("no two of a kind come in a row where an order without them exists, and as few as can be where not", () => {
  fc.assert(
    fc.property(anyKinds, fc.nat(), (kinds, seed) => {
      const order = apart(kinds, (kind) => kind, randomFrom(seed));
      const most = Math.max(0, ...["a", "b", "c", "d"].map((kind) => kinds.filter((one) => one === kind).length));
      const inARow = order.filter((kind, index) => index > 0 && kind === order[index - 1]).length;
      expect(inARow).toBe(Math.max(0, most - (kinds.length - most) - 1));
      expect([...order].sort()).toEqual([...kinds].sort());
    }),
    { numRuns: 300 },
  );
});

it("the order is a matter of chance", () => {
  const orders = Array.from({ length: 20 }, (_, seed) => apart(["a", "b", "c", "d"], (kind) => kind, randomFrom(seed)).join(""));
  expect(new Set(orders).size).toBeGreaterThan(5);
});

it("chance has its part wherever it can: which of two equal kinds begins, and in which order a single kind comes", () => {
  const orders = (items: readonly string[]) =>
    new Set(Array.from({ length: 20 }, (_, seed) => apart(items, (item) => item.charAt(0), randomFrom(seed)).join(" ")));
  expect(new Set([...orders(["a", "a", "b", "b"])].map((order) => order.charAt(0))).size).toBe(2);
  expect(orders(["a1", "a2", "a3", "a4"]).size).toBeGreaterThan(5);
});
