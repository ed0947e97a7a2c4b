import type { Answer } from "./learner.ts";
import type { World } from "./simulated-world.ts";

/** Something that decides what to ask next, and learns from the answers. */
export interface Policy {
  /** The term to ask at `at` (ms). */
  next(at: number): number;
  /** The cluster to ask it in; missing where the policy leaves that to chance. */
  cluster?(): number | undefined;
  note(answer: Answer, at: number): void;
}

export type MakePolicy = (world: World, random: () => number) => Policy;

/** The item with the lowest value; ties fall to the first. */
export function lowestBy<T extends object>(items: readonly T[], value: (item: T) => number): T {
  const [first] = items;
  if (first === undefined) throw new RangeError("nothing to choose from");
  let best = first;
  let least = value(first);
  for (const item of items) {
    const mine = value(item);
    if (mine < least) {
      best = item;
      least = mine;
    }
  }
  return best;
}
