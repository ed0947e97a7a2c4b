/**
 * The words of a text as a guesser sees them: in lower case, without numbers, and with plural s and a few endings cut so that forms of a
 * word meet.
 */
export function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}[\p{L}’_-]*/gu) ?? []).map((word) => word.replace(/’s$|’$/u, ""));
}

const FUNCTION_WORDS = new Set(
  "a an and are as at be been but by can did do for from had has have in into is it its no not of on one or so than that the their them then there they this to up was were what when where which who will with would".split(
    " ",
  ),
);

/** The content words of a text, cut to a crude stem so that “parallelism” meets “parallel”. */
export function contentStems(text: string): string[] {
  return wordsOf(text)
    .filter((word) => word.length > 2 && !FUNCTION_WORDS.has(word))
    .map(stemOf);
}

function stemOf(word: string): string {
  return word.replace(/(?:ically|ing|ism|ed|es|s|ion|ness)$/u, "");
}

export function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Cosine of the angle between two word counts, 0 to 1. */
export function cosine(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let product = 0;
  for (const [word, count] of one) product += count * (other.get(word) ?? 0);
  return product === 0 ? 0 : product / Math.sqrt(sumOfSquares(one) * sumOfSquares(other));
}

function sumOfSquares(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count * count;
  return sum;
}
