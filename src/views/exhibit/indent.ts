import type { CodeLanguage } from "../../engine/pack.ts";
import { type Token, textOf } from "../highlight/tokens.ts";
import { type Part, REMOVED } from "./look.ts";

interface Indented {
  readonly indent: string;
  readonly parts: readonly Part[];
}

/**
 * A line’s leading blanks, in a diff with its sign, and the line without them: a mark begins at the first character. Of a line that
 * differs from the case’s, only what both begin with is its indent.
 */
export function withoutIndent(parts: readonly Part[], language: CodeLanguage): Indented {
  const leading = language === "diff" ? /^[+-]?\s*/ : /^\s*/;
  const standing = leadOf(parts, "old", leading);
  const before = leadOf(parts, "new", leading);
  const isAlone = parts.every(({ as }) => as === "new");
  const indent = parts.includes(REMOVED) ? before : isAlone ? standing : commonStart(standing, before);
  let [leftStanding, leftBefore] = [indent.length, indent.length];
  const bare = parts.map((part) => {
    if (part === REMOVED) return part;
    const length = textOf(part.tokens).length;
    const cut = Math.min(length, part.as === "old" ? leftBefore : part.as === "new" ? leftStanding : Math.min(leftBefore, leftStanding));
    if (part.as !== "old") leftStanding -= cut;
    if (part.as !== "new") leftBefore -= cut;
    return { ...part, tokens: withoutStart(part.tokens, cut) };
  });
  return { indent, parts: bare.filter(({ tokens }) => tokens.length > 0) };
}

function leadOf(parts: readonly Part[], without: Part["as"], leading: RegExp): string {
  const text = parts.map(({ as, tokens }) => (as === without ? "" : textOf(tokens))).join("");
  return leading.exec(text)?.[0] ?? "";
}

function commonStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return one.slice(0, length);
}

function withoutStart(tokens: readonly Token[], length: number): Token[] {
  let left = length;
  return tokens.flatMap((token) => {
    const cut = Math.min(left, token.text.length);
    left -= cut;
    return cut === token.text.length ? [] : [{ ...token, text: token.text.slice(cut) }];
  });
}
