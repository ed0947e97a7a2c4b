import type { Spot } from "../question.ts";

/** A spot as a text, to look it up by: the same for equal spots, and for no others. */
export function spotKey({ block, line, cell, piece }: Spot): string {
  return `${block}.${line}.${cell}.${piece}`;
}
