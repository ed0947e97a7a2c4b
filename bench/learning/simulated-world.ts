import { factsOf, verdictOf } from "../../src/engine/generate/pointable-facts.ts";
import { pose } from "../../src/engine/generate/pose.ts";
import { integerBelow, shuffled } from "../../src/engine/random.ts";
import { isFound } from "../../src/mastery/model/pointing-weight.ts";
import { wholePack } from "../../src/packs/commands/command.ts";

/** Clusters of sizes 2, 3, 4, 5, 6, twice: 40 terms. */
const SIZES = [2, 3, 4, 5, 6, 2, 3, 4, 5, 6];
const OPTIONS = 4;

/** Which terms there are and which belong together; terms are numbered from 0. */
export interface World {
  readonly clusters: readonly (readonly number[])[];
  /** The clusters that each term stands in. */
  readonly clustersOf: readonly (readonly number[])[];
  readonly terms: number;
}

/** `real` has the contrasts and terms of the pack ml-pro as it is. */
export type WorldName = "ten clusters" | "real";

export function makeWorld(name: WorldName): World {
  const clusters = name === "real" ? realClusters() : apartClusters();
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

const readReal = once(() => wholePack("ml-pro"));

/** The pack's contrasts, its terms by number in the order in which contrasts name them. */
const realClusters = once((): number[][] => {
  const { contrasts } = readReal().pack;
  const terms = [...new Set(contrasts.flatMap((contrast) => contrast.terms))];
  return contrasts.map((contrast) => contrast.terms.map((term) => terms.indexOf(term)));
});

/** The mean share of a case's facts that decide, over one case of each frame of the pack: how often someone who points at random is right. */
export const foundByChance = once((): number => {
  const { pack, frames } = readReal();
  const shares = frames.map((frame) => {
    const { question, key } = pose(pack, frame, 1);
    const facts = factsOf(question.blocks);
    return facts.filter((fact) => isFound(verdictOf(fact, key))).length / facts.length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
});

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The other terms of a cluster that holds the term. */
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

/**
 * Sets of three wrong options that stand for all sets that a term can be offered with. For each of its clusters that is every choice of three
 * mates, or four random sets if the term has fewer than three mates there.
 */
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
