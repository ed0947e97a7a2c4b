import { type NumberStyle, Placeholder } from "./placeholder.ts";
import type { Filling } from "./slots.ts";

/** A place of the tell or of a decoy: `{tell}`, `{tell.rate}`, `{decoy}`. */
export interface Place {
  readonly of: "tell" | "decoy";
  /** "" if the frame has only one place. */
  readonly name: string;
}

/** A text cut at its placeholders: the text between them, and the placeholders. */
export type Template = readonly (string | Placeholder)[];

/** A text cut at its places. */
export type PiecedTemplate = readonly (Template | Place)[];

/**
 * What starts with a digit is an expression only if it names something: `{100-x}` is one, but the `{2}` or `{1,3}` of a pattern in code is
 * not.
 */
const BRACES = /\\?\{((?:[A-Za-z(]|(?=\d+ ?[+\-*/][^}]*[A-Za-z])\d)[A-Za-z0-9_.+\-*/() ]*)(?::(0?\d))?\}/g;
const PLACE = /(\{(?:tell|decoy)(?:\.[A-Za-z][A-Za-z0-9]*)?\})/;

/** A cache by spelling: all texts share the placeholder of one spelling. It grows no larger than the packs' own spellings. */
const placeholders = new Map<string, Placeholder | undefined>();

/** Cuts a text at its placeholders. Braces that hold no expression, and those after a backslash, stand for themselves. */
export function templateOf(text: string, style: NumberStyle = "commas"): Template {
  const template: (string | Placeholder)[] = [];
  let from = 0;
  let plain = "";
  for (const { 0: whole, 1: written = "", 2: format, index } of text.matchAll(BRACES)) {
    const placeholder = whole.startsWith("\\") ? undefined : placeholderFor(whole, written, format, style);
    plain += text.slice(from, index);
    from = index + whole.length;
    if (placeholder === undefined) plain += whole.replace(/^\\/, "");
    else {
      if (plain !== "") template.push(plain);
      template.push(placeholder);
      plain = "";
    }
  }
  plain += text.slice(from);
  return plain === "" ? template : [...template, plain];
}

/** Cuts a text at its places, and the text between them at its placeholders. */
export function piecesOf(text: string, style: NumberStyle = "commas"): PiecedTemplate {
  return cutAtPlaces(text).map((piece) => placeIn(piece) ?? templateOf(piece, style));
}

/** The pieces of a text as it is written: its places, and the text between them. */
export function cutAtPlaces(text: string): string[] {
  return text.split(PLACE).filter((piece) => piece !== "");
}

export function isPlace(piece: Template | Place): piece is Place {
  return "of" in piece;
}

/** Returns the place if the text is nothing but a place, else undefined. */
function placeIn(text: string): Place | undefined {
  const match = /^\{(tell|decoy)(?:\.([A-Za-z][A-Za-z0-9]*))?\}$/.exec(text);
  if (match === null) return undefined;
  return { of: match[1] === "decoy" ? "decoy" : "tell", name: match[2] ?? "" };
}

/** Every placeholder in a text, in order. */
export function placeholdersIn(text: string): Placeholder[] {
  return piecesOf(text).flatMap((piece) => (isPlace(piece) ? [] : piece.filter((part) => typeof part !== "string")));
}

/**
 * Puts values in a text's placeholders.
 *
 * @throws RangeError when a placeholder has no value, or asks a value to be computed that can't be
 */
export function fill(template: Template, filling: Filling): string {
  let filled = "";
  for (const part of template) filled += typeof part === "string" ? part : part.shownIn(filling);
  return filled;
}

function placeholderFor(text: string, written: string, format: string | undefined, style: NumberStyle): Placeholder | undefined {
  const key = style === "plain" ? `plain ${text}` : text;
  if (placeholders.has(key)) return placeholders.get(key);
  const placeholder = Placeholder.from(text, written, format, style);
  placeholders.set(key, placeholder);
  return placeholder;
}
