/** Two texts with the words that they share at either end taken out. */
export interface SharedEnds {
  readonly before: string;
  readonly one: string;
  readonly other: string;
  readonly after: string;
}

/** "The tables match the tills" and "The tables differ from the tills" share "The tables " and " the tills". Code in backticks is one word. */
export function sharedEnds(one: string, other: string): SharedEnds {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  const most = Math.min(first.length, second.length) - 1;
  let start = 0;
  while (start < most && first[start] === second[start]) start++;
  let end = 0;
  while (end < most - start && first.at(-1 - end) === second.at(-1 - end)) end++;
  const middle = (words: readonly string[]) => words.slice(start, words.length - end).join("");
  // A blank before both is no part of what is struck.
  const blank = start > 0 && middle(first).startsWith(" ") && middle(second).startsWith(" ") ? 1 : 0;
  return {
    before: first.slice(0, start).join("") + " ".repeat(blank),
    one: middle(first).slice(blank),
    other: middle(second).slice(blank),
    after: first.slice(first.length - end).join(""),
  };
}

/** The words of a text, each with the blank before it. */
function wordsOf(text: string): string[] {
  return text.match(/\s*(?:`[^`]*`|\S)+|\s+$/g) ?? [text];
}
