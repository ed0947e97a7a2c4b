/** A problem that a writer has to mend, and its place as a path into the writer's file. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export function problem(path: readonly (string | number)[], message: string): Problem {
  return { path, message };
}

/** All pairs of the items, in order. */
export function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other): [T, T] => [one, other]));
}
