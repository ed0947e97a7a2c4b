/** Where a text stops being JSON. */
export type JsonFault = { readonly kind: "cut" } | { readonly kind: "unreadable"; readonly line: number; readonly column: number };

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /"(?:[^"\\\n\r]|\\.)*"|-?\d[\d.eE+-]*|true|false|null/y;
/** What a value can be cut short to. */
const BEGUN = /^(?:"(?:[^"\\\n\r]|\\.)*\\?|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?|-)$/;

/** What may come next: a value, a key, or the end of the object or list that is open. */
interface Place {
  at: number;
  readonly open: string[];
  wants: "value" | "key" | "colon" | "more";
  /** Nothing stands in what is open yet. */
  isEmpty: boolean;
}

/**
 * Looks for the place that browsers name each in their own way, or not at all. For a text that could not be parsed; it takes time in
 * proportion to the text.
 */
export function jsonFault(text: string): JsonFault {
  const place: Place = { at: 0, open: [], wants: "value", isEmpty: false };
  do place.at = endOf(SPACE, text, place.at);
  while (place.at < text.length && step(text, place));
  if (place.at >= text.length || BEGUN.test(text.slice(place.at))) return { kind: "cut" };
  const lines = text.slice(0, place.at).split("\n");
  return { kind: "unreadable", line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** Goes past one token; false when it can't stand there. */
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
  const end = place.wants === "key" && token !== '"' ? place.at : endOf(SCALAR, text, place.at);
  return end > place.at && goOn(place, place.wants === "key" ? "colon" : "more", end);
}

function goOn(place: Place, wants: Place["wants"], at: number, isEmpty = false): true {
  place.wants = wants;
  place.isEmpty = isEmpty;
  place.at = at;
  return true;
}

/** Where the pattern's match that begins at this place ends; the place itself when it doesn't match there. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
