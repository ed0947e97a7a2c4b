/** Escapes the five characters that mean something in HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}

/** Writes a text of several lines as HTML. */
export function linesHtml(text: string): string {
  return escapeHtml(text).replaceAll(/\r\n?|\n/g, "<br>");
}

/** Writes a sentence as HTML. What stands between backticks becomes code. */
export function sentenceHtml(text: string): string {
  return text
    .split("`")
    .map((part, index) => (index % 2 === 0 ? escapeHtml(part) : `<code>${escapeHtml(part)}</code>`))
    .join("");
}

/** Removes a sentence's backticks, for formats without code. */
export function plainSentence(text: string): string {
  return text.replaceAll("`", "");
}
