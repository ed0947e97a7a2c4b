import { mixedHash } from "./hash.ts";

/**
 * A small seeded generator (mulberry32) that starts from a hash of the parts. Every step is 32-bit integer arithmetic, so all browsers
 * give the same numbers. Raw seeds are never fed to the generator: neighbouring seeds would give neighbouring streams.
 *
 * @returns a function that gives the next number in [0, 1)
 */
export function randomFrom(...parts: readonly (string | number)[]): () => number {
  let state = mixedHash(parts.join("\u0000"));
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws a whole number from 0 to `below - 1`. */
export function integerBelow(random: () => number, below: number): number {
  return Math.floor(random() * below);
}

/**
 * Picks one of the items.
 *
 * @throws RangeError where there is none
 */
export function pick<T extends NonNullable<unknown>>(items: readonly T[], random: () => number): T {
  const item = items[integerBelow(random, items.length)];
  if (item === undefined) throw new RangeError("nothing to pick from");
  return item;
}

/** Returns the items in a random order. Fisher–Yates, but items not yet taken keep their order. Does not change the list it is given. */
export function shuffled<T extends NonNullable<unknown>>(random: () => number, items: readonly T[]): T[] {
  const order = [...items];
  for (let taken = 0; taken < order.length; taken++) {
    const pick = taken + integerBelow(random, order.length - taken);
    const picked = order[pick];
    order.copyWithin(taken + 1, taken, pick);
    if (picked !== undefined) order[taken] = picked;
  }
  return order;
}
