import type { Change } from "../../engine/question.ts";
import { gridOf, type Look, type Part, PLAIN, rowsOf } from "../exhibit/look.ts";
import { type Token, textOf } from "../highlight/tokens.ts";

/** A case before the answer, with the place of one change outlined: the words that it would change, or where it is worded otherwise the whole place. */
export function aimedLook(change: Change | undefined): Look {
  if (change === undefined) return PLAIN;
  return {
    ...PLAIN,
    rows: (block, at) =>
      rowsOf(gridOf(block), (pieces, line, cell) =>
        pieces.flatMap((tokens, piece) => {
          const isAimed = change.spots.some(
            (spot) => spot.block === at && spot.line === line && spot.cell === cell && spot.piece === piece,
          );
          return isAimed ? aimedParts(tokens, change.was) : [{ as: "plain", tokens }];
        }),
      ),
  };
}

function aimedParts(tokens: readonly Token[], was: string): Part[] {
  const text = textOf(tokens);
  const sought = was.replaceAll("`", "");
  const found = text.indexOf(sought);
  const [start, end] = found < 0 || sought === "" ? [0, text.length] : [found, found + sought.length];
  const cut = (from: number, to: number, as: Part["as"]): Part[] => {
    const part = tokensBetween(tokens, from, to);
    return part.length === 0 ? [] : [{ as, tokens: part }];
  };
  return [...cut(0, start, "plain"), ...cut(start, end, "aimed"), ...cut(end, text.length, "plain")];
}

function tokensBetween(tokens: readonly Token[], from: number, to: number): Token[] {
  let at = 0;
  return tokens.flatMap((token) => {
    const text = token.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += token.text.length;
    return text === "" ? [] : [{ ...token, text }];
  });
}
