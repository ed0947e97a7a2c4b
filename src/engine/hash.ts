/**
 * A 32-bit hash of a text, given whole or in pieces: FNV-1a over UTF-16 units, in integer arithmetic that is the same in all browsers.
 * It notices accidents and is no seal: texts with a given hash are easy to find.
 */
export function fnv1a(...pieces: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const piece of pieces) for (let at = 0; at < piece.length; at++) hash = Math.imul(hash ^ piece.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The same with murmur3's finalizer, which lets every unit of the text bear on every bit of the hash. */
export function mixedHash(...pieces: readonly string[]): number {
  const hash = fnv1a(...pieces);
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
