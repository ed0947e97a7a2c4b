import { integerBelow } from "../../engine/random.ts";

/**
 * A random order in which no two neighbours are of the same kind, where there is one. A kind that holds more than half of what is left
 * has to come now; otherwise any other than the last may.
 */
export function apart<T>(items: readonly T[], kindOf: (item: T) => string, random: () => number): T[] {
  const rest = [...items];
  const order: T[] = [];
  let last: string | null = null;
  while (rest.length > 0) {
    const crowded = crowdedKind(rest.map(kindOf));
    const others = indexesOf(rest, (item) => kindOf(item) !== last);
    const forced = crowded !== null && crowded !== last ? indexesOf(rest, (item) => kindOf(item) === crowded) : others;
    const pool = forced.length > 0 ? forced : indexesOf(rest, () => true);
    const [item] = rest.splice(pool[integerBelow(random, pool.length)] ?? 0, 1);
    if (item === undefined) break;
    order.push(item);
    last = kindOf(item);
  }
  return order;
}

function indexesOf<T>(items: readonly T[], wanted: (item: T) => boolean): number[] {
  return items.flatMap((item, index) => (wanted(item) ? [index] : []));
}

function crowdedKind(kinds: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const [kind, count] of counts) if (count * 2 > kinds.length) return kind;
  return null;
}
