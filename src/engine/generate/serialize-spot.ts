import type { Spot } from "../question.ts";

/** A spot as a key for maps: equal spots have equal keys, and no others do. */
export function spotKey({ block, line, cell, piece }: Spot): string {
  return `${block}.${line}.${cell}.${piece}`;
}
