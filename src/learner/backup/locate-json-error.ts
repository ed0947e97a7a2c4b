/** Where a text stops being JSON. */
export type JsonFault = { readonly kind: "cut" } | { readonly kind: "unreadable"; readonly line: number; readonly column: number };

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /-?\d[\d.eE+-]*|true|false|null/y;
/** The beginning of a value that the text breaks off in: `t`, `fals`, `-`. */
const BEGUN = /^(?:t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?|-)$/;

/** What may follow a backslash. */
const ESCAPED = '"\\/bfnrtu';

/** What may come next: a value, a key, or the end of the object or list that is open. */
interface Place {
  at: number;
  readonly open: string[];
  wants: "value" | "key" | "colon" | "more";
  /** The object or list that is open is still empty. */
  isEmpty: boolean;
}

/**
 * Finds the place of the error, because browsers name it in different ways or not at all. The text must be one that could not be parsed.
 * Takes time in proportion to the text.
 */
export function locateJsonError(text: string): JsonFault {
  const place: Place = { at: 0, open: [], wants: "value", isEmpty: false };
  do place.at = endOf(SPACE, text, place.at);
  while (place.at < text.length && step(text, place));
  if (place.at >= text.length || BEGUN.test(text.slice(place.at))) return { kind: "cut" };
  const { line, begin } = lineOf(text, place.at);
  return { kind: "unreadable", line, column: place.at - begin + 1 };
}

/** The number, from 1, of the line that holds this place, and where the line begins. */
function lineOf(text: string, at: number): { readonly line: number; readonly begin: number } {
  let [line, begin] = [1, 0];
  for (let end = text.indexOf("\n"); end >= 0 && end < at; end = text.indexOf("\n", begin)) {
    line++;
    begin = end + 1;
  }
  return { line, begin };
}

/** Reads one token. Returns false if it can't stand there. */
function step(text: string, place: Place): boolean {
  const token = text.charAt(place.at);
  const opened = place.open.at(-1);
  if (token === (opened === "{" ? "}" : "]") && opened !== undefined && (place.wants === "more" || place.isEmpty)) {
    place.open.pop();
    return goOn(place, "more", place.at + 1);
  }
  if (place.wants === "more") return opened !== undefined && token === "," && goOn(place, opened === "{" ? "key" : "value", place.at + 1);
  if (place.wants === "colon") return token === ":" && goOn(place, "value", place.at + 1);
  if (place.wants === "value" && (token === "{" || token === "[")) {
    place.open.push(token);
    return goOn(place, token === "{" ? "key" : "value", place.at + 1, true);
  }
  if (place.wants === "key" && token !== '"') return false;
  const end = token === '"' ? endOfQuoted(text, place.at) : endOf(SCALAR, text, place.at);
  return end > place.at && goOn(place, place.wants === "key" ? "colon" : "more", end);
}

function goOn(place: Place, wants: Place["wants"], at: number, isEmpty = false): true {
  place.wants = wants;
  place.isEmpty = isEmpty;
  place.at = at;
  return true;
}

/**
 * Where the quoted text that begins at this place ends, or where the file ends. Returns the place itself if the text holds a character that
 * may not stand in it. This is a loop because a pattern runs out of stack in a text of some megabytes.
 */
function endOfQuoted(text: string, at: number): number {
  for (let next = at + 1; next < text.length; next++) {
    const char = text.charAt(next);
    if (char === '"') return next + 1;
    if (char < " " || (char === "\\" && !ESCAPED.includes(text.charAt(next + 1)))) return at;
    if (char === "\\") next++;
  }
  return text.length;
}

/** Where the pattern's match that begins at this place ends, or the place itself if there is no match. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
