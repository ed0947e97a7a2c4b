import type { NamedGlossary } from "./glossary-validation.ts";
import { idFor } from "./name-matching.ts";
import { parseStoredGlossary } from "./parse-stored-glossary.ts";

const FORMAT = "tell-apart-glossary";
const VERSION = 1;

/** The outcome of reading a text that may be an exported glossary. */
export type GlossaryReading =
  | { readonly kind: "glossary"; readonly value: NamedGlossary }
  /** Some other text. It may hold a glossary in tables and lists. */
  | { readonly kind: "text" }
  | { readonly kind: "broken"; readonly message: string };

/** Writes a glossary as text, for a file or a link. */
export function writeGlossaryExport({ name, glossary }: NamedGlossary): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, name, glossary });
}

export function glossaryFileName(name: string): string {
  return `tell-apart-glossary-${idFor(name).slice(0, 40)}.json`;
}

/** Reads a text that may be an exported glossary. Never throws. */
export function readGlossaryExport(text: string): GlossaryReading {
  if (!/^\s*\{\s*"format"\s*:\s*"tell-apart-/.test(text)) return { kind: "text" };
  const parsed = parsedJson(text);
  if (parsed.format !== FORMAT) return { kind: "broken", message: "This is another file of Tell Apart, and holds no glossary." };
  if (parsed.version !== VERSION)
    return { kind: "broken", message: "This glossary comes from a newer version of Tell Apart. Open the page again to update." };
  const value = parseStoredGlossary(parsed);
  return value === undefined
    ? { kind: "broken", message: "This glossary is damaged, or larger than a glossary may be." }
    : { kind: "glossary", value };
}

function parsedJson(text: string): { readonly format?: unknown; readonly version?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return { format: FORMAT, version: VERSION };
  }
}
