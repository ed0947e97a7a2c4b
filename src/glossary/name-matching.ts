/** Normalizes a name for lookups: in lower case, without text in brackets, articles and a plural s. */
export function normalized(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, " ")
    .replaceAll(/[^\p{L}\p{N}+#.]+/gu, " ")
    .trim()
    .replace(/^(?:the|an?)\s+/, "")
    .replace(/(?<=\p{L}{3})s$/u, "");
}

/**
 * Makes an id for a name: lower-case letters, digits and single hyphens, a letter first. It is never the name of a property that every
 * object has.
 */
export function idFor(name: string): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  const isPlain = /^[a-z]/.test(plain) && !(plain in Object.prototype);
  return isPlain ? plain : `term-${plain === "" ? "x" : plain}`;
}

/** Whether a meaning contains the term's name as a word of its own, with or without a plural s. */
export function nameStandsIn(name: string, text: string): boolean {
  const words = normalized(name).split(" ").map(escaped);
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join("[^\\p{L}\\p{N}]+")}s?(?![\\p{L}\\p{N}])`, "iu").test(text);
}

/** Blanks a name in a text, for a question that asks for the name. */
export function blanked(text: string, name: string): string {
  const words = normalized(name).split(" ").map(escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:the|an?)\\s+)?${words.join("[^\\p{L}\\p{N}]+")}s?(?![\\p{L}\\p{N}])`, "giu");
  return text.replaceAll(pattern, "____");
}

function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
