import type { Text } from "../../engine/question.ts";

/**
 * What a part of a text is. In code: values are what a reader compares, keys and keywords, punctuation, comments. In prose: code, and the
 * backticks around it, which are not shown. In a log: the time stamp and the level.
 */
export type TokenKind = "value" | "key" | "punctuation" | "comment" | "code" | "tick" | "time" | "level";

export interface Token {
  readonly text: string;
  readonly kind?: TokenKind | undefined;
}

/** A text’s tokens by the pieces it is cut into. What may be the tell or a decoy is a piece of its own. */
export type Pieces = readonly (readonly Token[])[];

/** The tokens of a whole text, cut where its pieces end: what a token is does not depend on where the tell may stand. */
export function cutAt(text: Text, tokens: readonly Token[]): Pieces {
  const rest = [...tokens];
  return text.map((piece) => {
    const own: Token[] = [];
    for (let left = piece.length; left > 0; ) {
      const token = rest.shift();
      if (token === undefined) break;
      const part = token.text.slice(0, left);
      own.push({ ...token, text: part });
      if (part.length < token.text.length) rest.unshift({ ...token, text: token.text.slice(part.length) });
      left -= part.length;
    }
    return own;
  });
}

export function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join("");
}
