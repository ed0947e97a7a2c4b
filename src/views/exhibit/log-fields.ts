import { type TokenKind, textOf } from "../highlight/tokens.ts";
import type { Part, Row } from "./look.ts";

type Field = Extract<TokenKind, "time" | "level"> | undefined;

/** One field of an entry. A tell that is a whole entry is marked field by field, and only where the field differs. */
export function fieldOf(parts: readonly Part[], field: Field): Part[] {
  const own = parts.flatMap((part): Part[] => {
    const tokens = part.tokens.filter(({ kind }) => kind === field);
    return tokens.length === 0 ? [] : [{ ...part, tokens: trimmed(tokens, field) }];
  });
  const [one, other] = own;
  const isSame = one?.as === "old" && other?.as === "new" && textOf(one.tokens) === textOf(other.tokens);
  return isSame && other !== undefined ? [{ as: "plain", tokens: other.tokens }, ...own.slice(2)] : own;
}

/** The blank after a time stamp or a level stands between the fields. */
function trimmed(tokens: Part["tokens"], field: Field): Part["tokens"] {
  return field === undefined ? tokens : tokens.map((token) => ({ ...token, text: token.text.trimEnd() }));
}

/** Characters of the longest text of a field, as it is shown. */
export function widest(rows: readonly Row[], field: Field): number {
  return Math.max(
    0,
    ...rows.map(({ cells: [parts = []] }) => Math.max(0, ...fieldOf(parts, field).map(({ tokens }) => textOf(tokens).length))),
  );
}

/** A level that a reader of logs looks for. Weight alone says so. */
export function isLoud(level: readonly Part[]): boolean {
  return /ERROR|FATAL|CRITICAL/.test(level.map(({ tokens }) => textOf(tokens)).join(""));
}
