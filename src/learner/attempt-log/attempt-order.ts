import type { Attempt } from "../../engine/attempt.ts";

/**
 * Compares two attempts for sorting: by time, and within a millisecond by what was asked and chosen. So the order is the same in every tab and
 * after any import. Zero means that they are the same attempt.
 */
export function inOrder(one: Attempt, other: Attempt): number {
  return one.at - other.at || compare(one.frame, other.frame) || one.seed - other.seed || compare(one.chosen, other.chosen);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Where the attempt stands in an ordered list, or would stand. */
export function placeOf(ordered: readonly Attempt[], attempt: Attempt): number {
  const last = ordered.at(-1);
  if (last === undefined || inOrder(last, attempt) < 0) return ordered.length;
  let from = 0;
  let to = ordered.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const there = ordered[middle];
    if (there !== undefined && inOrder(there, attempt) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

export function holds(ordered: readonly Attempt[], attempt: Attempt): boolean {
  const there = ordered[placeOf(ordered, attempt)];
  return there !== undefined && inOrder(there, attempt) === 0;
}

/** The arrived attempts that the list doesn't hold yet, each once and in order. */
export function newAmong(ordered: readonly Attempt[], arrived: readonly Attempt[]): Attempt[] {
  const sorted = [...arrived].sort(inOrder);
  return sorted.filter((attempt, at) => {
    const before = sorted[at - 1];
    return (before === undefined || inOrder(before, attempt) !== 0) && !holds(ordered, attempt);
  });
}

export interface Inserted {
  /** The given list, extended in place, if all attempts belong at its end; otherwise a new list. */
  readonly list: Attempt[];
  /** Index of the first place that changed; all before it is as it was. */
  readonly from: number;
}

/** Inserts attempts that the list doesn't hold, each at its place in the order. */
export function insert(list: Attempt[], fresh: readonly Attempt[]): Inserted {
  const [first] = fresh;
  const from = first === undefined ? list.length : placeOf(list, first);
  if (from < list.length) return { list: list.slice(0, from).concat([...list.slice(from), ...fresh].sort(inOrder)), from };
  for (const attempt of fresh) list.push(attempt);
  return { list, from };
}
