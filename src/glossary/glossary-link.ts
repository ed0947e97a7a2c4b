import { readGlossaryExport, writeGlossaryExport } from "./glossary-export-format.ts";
import { MOST_GLOSSARY_LENGTH, type NamedGlossary } from "./glossary-validation.ts";

/** The most characters of a link’s fragment. Some of the programs that people send links with cut longer ones. */
export const MOST_LINK_LENGTH = 8_000;

const KEY = "glossary=";
/** The most bytes that a fragment may decompress to. A few kB can be made to decompress to gigabytes. */
const MOST_BYTES = 4 * MOST_GLOSSARY_LENGTH;

/**
 * Makes the fragment of a link that holds the whole glossary, without its `#`. Returns undefined if it would be too long, or if the browser
 * can’t compress.
 */
export async function fragmentOf(named: NamedGlossary): Promise<string | undefined> {
  if (typeof CompressionStream === "undefined") return undefined;
  const folded = new Blob([writeGlossaryExport(named)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(folded).arrayBuffer());
  const fragment = `${KEY}${base64Url(bytes)}`;
  return fragment.length > MOST_LINK_LENGTH ? undefined : fragment;
}

/** Whether a fragment is meant to hold a glossary. */
export function isGlossaryFragment(hash: string): boolean {
  return hash.startsWith(`#${KEY}`);
}

/** Reads the glossary of a fragment. Returns undefined if it is broken or too large, or if the browser can’t decompress. Never throws. */
export async function glossaryOf(hash: string): Promise<NamedGlossary | undefined> {
  if (!isGlossaryFragment(hash) || hash.length > MOST_LINK_LENGTH + 1 || typeof DecompressionStream === "undefined") return undefined;
  try {
    const text = await unfolded(bytesOf(hash.slice(KEY.length + 1)));
    const opened = readGlossaryExport(text);
    return opened.kind === "glossary" ? opened.value : undefined;
  } catch {
    return undefined;
  }
}

async function unfolded(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > MOST_BYTES) {
      await reader.cancel();
      throw new RangeError("unfolds to more than a glossary may hold");
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

function base64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * Decodes base64url.
 *
 * @throws DOMException if the text is not base64url
 */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
