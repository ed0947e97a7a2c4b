import { integerBelow, shuffled } from "../../src/engine/random.ts";

/** Clusters of sizes 2, 3, 4, 5, 6, twice: 40 terms. */
const SIZES = [2, 3, 4, 5, 6, 2, 3, 4, 5, 6];
/** The contrasts of the pack ml-pro as of 28 November 2026, its terms by number: 20 contrasts overlap in 31 terms. */
const OVERLAPPING: readonly (readonly number[])[] = [
  [0, 1],
  [2, 3, 4],
  [5, 6, 7],
  [5, 7],
  [8, 9, 10],
  [11, 4, 12, 13],
  [14, 15, 16],
  [17, 18, 19],
  [17, 20],
  [5, 21, 7, 6],
  [11, 4],
  [22, 23, 0],
  [22, 23],
  [18, 21, 20, 7],
  [19, 20, 1],
  [24, 25],
  [26, 25, 8],
  [26, 8],
  [27, 28, 25],
  [29, 30, 5],
];
const OPTIONS = 4;

/** Which terms there are and which belong together; terms are numbered from 0. */
export interface World {
  readonly clusters: readonly (readonly number[])[];
  /** The clusters that each term stands in. */
  readonly clustersOf: readonly (readonly number[])[];
  readonly terms: number;
}

export type WorldName = "ten clusters" | "overlapping";

export function makeWorld(name: WorldName): World {
  const clusters = name === "overlapping" ? OVERLAPPING : apartClusters();
  const terms = Math.max(...clusters.flat()) + 1;
  const clustersOf = Array.from({ length: terms }, (_, term) =>
    clusters.flatMap((cluster, index) => (cluster.includes(term) ? [index] : [])),
  );
  return { clusters, clustersOf, terms };
}

function apartClusters(): number[][] {
  let terms = 0;
  return SIZES.map((size) => Array.from({ length: size }, () => terms++));
}

/** The other terms of one of its clusters. */
function matesIn(world: World, term: number, cluster: number): number[] {
  return (world.clusters[cluster] ?? []).filter((mate) => mate !== term);
}

/** Whether two terms share a cluster. */
export function areMates(world: World, one: number, other: number): boolean {
  return (world.clustersOf[one] ?? []).some((cluster) => world.clusters[cluster]?.includes(other));
}

/** Three wrong options: up to three mates of this cluster at random, the rest terms that are not in it. */
export function distractorsFor(world: World, term: number, cluster: number, random: () => number): number[] {
  return filled(world, cluster, shuffled(random, matesIn(world, term, cluster)).slice(0, OPTIONS - 1), random);
}

const FILLINGS = 4;

/** Wrong options that stand for all there may be in any of its clusters: every choice of three mates, or four fillings where there are fewer. */
export function freshSets(world: World, term: number, random: () => number): number[][] {
  return (world.clustersOf[term] ?? []).flatMap((cluster) => setsIn(world, term, cluster, random));
}

function setsIn(world: World, term: number, cluster: number, random: () => number): number[][] {
  const mates = matesIn(world, term, cluster);
  if (mates.length < OPTIONS - 1) return Array.from({ length: FILLINGS }, () => filled(world, cluster, mates, random));
  return mates.flatMap((one, first) =>
    mates.slice(first + 1).flatMap((two, next) => mates.slice(first + next + 2).map((three) => [one, two, three])),
  );
}

function filled(world: World, cluster: number, mates: readonly number[], random: () => number): number[] {
  const chosen = [...mates];
  while (chosen.length < OPTIONS - 1) {
    const other = integerBelow(random, world.terms);
    if (!world.clusters[cluster]?.includes(other) && !chosen.includes(other)) chosen.push(other);
  }
  return chosen;
}
