import type { NameList } from "./name-list.ts";

/**
 * The segments that a writer must have written and that are gone: of each gap below its last one the last, and the first of all where
 * it left only names. The names of a single frame prove nothing: a tab may have died between the names of its first answer and the row.
 *
 * @param present the writer's segments, in order
 */
export function missingSegments(present: readonly number[], { frames }: NameList): number[] {
  if (present.length === 0) return frames.size > 1 ? [0] : [];
  return present.flatMap((segment, at) => (segment === (present[at - 1] ?? -1) + 1 ? [] : [segment - 1]));
}
