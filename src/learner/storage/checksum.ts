import { mixedHash } from "../../engine/hash.ts";

/** Letters in a checksum. In base 36 an accidental match is 1 in 1.7 million. */
export const CHECK_LETTERS = 4;

const RANGE = 36 ** CHECK_LETTERS;

/**
 * Four letters that change when the text does. The text may come in pieces. They notice accidents and edits by hand; they do not protect
 * against someone who means to forge a row.
 */
export function checksum(...texts: readonly string[]): string {
  return (mixedHash(...texts) % RANGE).toString(36).padStart(CHECK_LETTERS, "0");
}
