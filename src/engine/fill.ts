import { Placeholder } from "./placeholder.ts";
import type { Filling } from "./slots.ts";

const SLOT = /\{([A-Za-z][A-Za-z0-9_]*)(?:([-+*/])(\d+(?:\.\d+)?))?\}/g;

/** A text cut at its placeholders: what stands between them, and the placeholders. */
export type Template = readonly (string | Placeholder)[];

/** One for each way of writing a slot, whatever texts it stands in. There are only as many as packs bring. */
const placeholders = new Map<string, Placeholder>();

/** Cuts a text at its placeholders. */
export function templateOf(text: string): Template {
  const template: (string | Placeholder)[] = [];
  let from = 0;
  for (const { 0: whole, 1: written, 2: operator, 3: operand, index } of text.matchAll(SLOT)) {
    if (index > from) template.push(text.slice(from, index));
    template.push(placeholderFor(whole, written, operator, operand));
    from = index + whole.length;
  }
  if (from < text.length) template.push(text.slice(from));
  return template;
}

/** Every placeholder in a text, in order. `{tell}` and `{decoy}` are among them. */
export function placeholdersIn(text: string): Placeholder[] {
  return templateOf(text).filter((part) => typeof part !== "string");
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

function placeholderFor(text: string, written = "", operator?: string, operand?: string): Placeholder {
  const known = placeholders.get(text);
  if (known !== undefined) return known;
  const placeholder = new Placeholder(text, written, operator, operand);
  placeholders.set(text, placeholder);
  return placeholder;
}
