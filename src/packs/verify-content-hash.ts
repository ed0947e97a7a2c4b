/** How many letters of base64url (6 bits each) of a content's SHA-256 stand in its file's name. */
export const HASH_LETTERS = 10;

/**
 * Whether a file's content matches the hash in its name, `name.<hash>.json`. If it does, it is byte for byte what the build wrote after its
 * audit. Returns false as well if the browser can't hash, as on a page that was not served securely.
 */
export async function matchesContentHash(address: string, text: string): Promise<boolean> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return false;
  const digest = await subtle.digest("SHA-256", new TextEncoder().encode(text));
  return address.endsWith(`.${lettersOf(digest)}.json`);
}

function lettersOf(digest: ArrayBuffer): string {
  const base64 = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return base64.replaceAll("+", "-").replaceAll("/", "_").slice(0, HASH_LETTERS);
}
