/** Letters in a checksum: base 36, so an accidental match is 1 in 1.7 million. */
export const CHECK_LETTERS = 4;

const RANGE = 36 ** CHECK_LETTERS;

/**
 * Four letters that change when the text does, whose pieces need not be joined: FNV-1a over UTF-16 units, then murmur3's finalizer. It
 * notices accidents and edits by hand; it is no seal against someone who means to forge a row.
 */
export function checksum(...texts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const text of texts) for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) % RANGE).toString(36).padStart(CHECK_LETTERS, "0");
}
