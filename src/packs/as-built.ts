/** Letters of base64url, 6 bits each, that a file's name holds of its content's SHA-256. */
export const HASH_LETTERS = 10;

/**
 * Whether a file holds what its name says, `name.<hash>.json`: then it is, letter for letter, what the build wrote after its audit. False
 * also where the browser cannot tell, on a page that was not served securely.
 */
export async function isAsBuilt(address: string, text: string): Promise<boolean> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return false;
  const digest = await subtle.digest("SHA-256", new TextEncoder().encode(text));
  return address.endsWith(`.${lettersOf(digest)}.json`);
}

function lettersOf(digest: ArrayBuffer): string {
  const base64 = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return base64.replaceAll("+", "-").replaceAll("/", "_").slice(0, HASH_LETTERS);
}
