import { integerBelow, shuffled } from "../../../src/engine/random.ts";
import { lowestBy, type MakePolicy } from "../policy.ts";

export const uniform: MakePolicy = (world, random) => ({
  next: () => integerBelow(random, world.terms),
  note: () => undefined,
});

/** Every term once, in a new order each round. */
export const roundRobin: MakePolicy = (world, random) => {
  let round: number[] = [];
  return {
    next: () => {
      if (round.length === 0) round = shuffled(random, [...world.clustersOf.keys()]);
      return round.pop() ?? 0;
    },
    note: () => undefined,
  };
};

const STREAK = 3;

/** One term until it was right three times in a row, then its mates, then the next cluster; over again at the end. */
export const blocked: MakePolicy = (world, random) => {
  const order = shuffled(random, world.clusters).flatMap((cluster) => shuffled(random, cluster));
  let place = 0;
  let streak = 0;
  return {
    next: () => order[place % order.length] ?? 0,
    note: ({ term, chosen }) => {
      streak = term === chosen ? streak + 1 : 0;
      if (streak < STREAK) return;
      place += 1;
      streak = 0;
    },
  };
};

const RECENT_KEEP = 0.8;

/** The lowest share right of all, Beta(1, 1) with recency. */
export const weakestFirst: MakePolicy = (world, random) => {
  const seen = world.clustersOf.map(() => ({ right: 0, answers: 0 }));
  return {
    next: () => lowestBy(shuffled(random, [...seen.entries()]), ([, { right, answers }]) => (right + 1) / (answers + 2))[0],
    note: ({ term, chosen }) => {
      const kept = seen[term];
      if (kept === undefined) return;
      kept.right = kept.right * RECENT_KEEP + Number(term === chosen);
      kept.answers = kept.answers * RECENT_KEEP + 1;
    },
  };
};
