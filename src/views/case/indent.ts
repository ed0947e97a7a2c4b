import type { Part } from "./look.ts";
import type { Token } from "./tokens.ts";

interface Indented {
  readonly indent: string;
  readonly parts: readonly Part[];
}

/** A line’s leading blanks, and the line without them: a mark begins at the first character. */
export function withoutIndent(parts: readonly Part[]): Indented {
  const indents: string[] = [];
  let isLeading = true;
  const bare = parts.map((part) => {
    if (!isLeading) return part;
    const { indent, tokens } = strip(part.tokens);
    indents.push(indent);
    // What is struck and what is marked in its place both begin the line.
    isLeading = tokens.length === 0 || part.as === "old";
    return { ...part, tokens };
  });
  const [first = "", ...more] = indents;
  const isStruckFirst = parts[0]?.as === "old";
  return {
    indent: isStruckFirst ? first : first + more.filter((_, at) => parts[at]?.as === "plain").join(""),
    parts: bare.filter(hasText),
  };
}

function strip(tokens: readonly Token[]): { readonly indent: string; readonly tokens: readonly Token[] } {
  const text = tokens.map((token) => token.text).join("");
  let left = text.length - text.trimStart().length;
  const indent = text.slice(0, left);
  const bare = tokens.flatMap((token) => {
    const cut = Math.min(left, token.text.length);
    left -= cut;
    return cut === token.text.length ? [] : [{ ...token, text: token.text.slice(cut) }];
  });
  return { indent, tokens: bare };
}

function hasText({ tokens }: Part): boolean {
  return tokens.length > 0;
}
