import { integerBelow, shuffled } from "../../src/engine/random.ts";

/** Clusters of sizes 2, 3, 4, 5, 6, twice: 40 terms. */
const SIZES = [2, 3, 4, 5, 6, 2, 3, 4, 5, 6];
const OPTIONS = 4;

/** Which terms there are and which belong together; terms are numbered from 0. */
export interface World {
  readonly clusters: readonly (readonly number[])[];
  readonly clusterOf: readonly number[];
  readonly terms: number;
}

export function makeWorld(): World {
  const clusters: number[][] = [];
  const clusterOf: number[] = [];
  for (const size of SIZES) {
    const cluster = Array.from({ length: size }, (_, index) => clusterOf.length + index);
    for (const _ of cluster) clusterOf.push(clusters.length);
    clusters.push(cluster);
  }
  return { clusters, clusterOf, terms: clusterOf.length };
}

export function matesOf(world: World, term: number): number[] {
  return (world.clusters[world.clusterOf[term] ?? -1] ?? []).filter((mate) => mate !== term);
}

/** Three wrong options: up to three mates at random, the rest terms of other clusters. */
export function distractorsFor(world: World, term: number, random: () => number): number[] {
  return filled(world, term, shuffled(random, matesOf(world, term)).slice(0, OPTIONS - 1), random);
}

const FILLINGS = 4;

/** Wrong options that stand for all there may be: every choice of three mates, or four fillings where there are fewer. */
export function freshSets(world: World, term: number, random: () => number): number[][] {
  const mates = matesOf(world, term);
  if (mates.length < OPTIONS - 1) return Array.from({ length: FILLINGS }, () => filled(world, term, mates, random));
  return mates.flatMap((one, first) =>
    mates.slice(first + 1).flatMap((two, next) => mates.slice(first + next + 2).map((three) => [one, two, three])),
  );
}

function filled(world: World, term: number, mates: readonly number[], random: () => number): number[] {
  const chosen = [...mates];
  while (chosen.length < OPTIONS - 1) {
    const other = integerBelow(random, world.terms);
    if (world.clusterOf[other] !== world.clusterOf[term] && !chosen.includes(other)) chosen.push(other);
  }
  return chosen;
}
