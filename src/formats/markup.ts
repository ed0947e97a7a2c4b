/** Text as HTML text: the five characters that mean something there. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}

/** A sentence as HTML: what stands between backticks is code. */
export function sentenceHtml(text: string): string {
  return text
    .split("`")
    .map((part, index) => (index % 2 === 0 ? escapeHtml(part) : `<code>${escapeHtml(part)}</code>`))
    .join("");
}

/** A sentence without its backticks, for formats that know no code. */
export function plainSentence(text: string): string {
  return text.replaceAll("`", "");
}
