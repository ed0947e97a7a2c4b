/** Something a writer has to mend, with the place as a path into the writer's file. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export function problem(path: readonly (string | number)[], message: string): Problem {
  return { path, message };
}

/** Every two of the items, in their order. */
export function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other): [T, T] => [one, other]));
}
