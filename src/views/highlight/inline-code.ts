import type { Text } from "../../engine/question.ts";
import { cutAt, type Pieces, type Token } from "./tokens.ts";

/** A writer’s text: what stands in backticks is code, a figure and its per-cent sign stay on one line. */
export function inlineCodePieces(text: Text): Pieces {
  const parts = text
    .join("")
    .replace(/(\d) %/g, "$1\u00a0%")
    .split(/(`)/);
  const paired = parts.length % 4 === 1;
  let inside = false;
  const tokens = parts.flatMap((part): Token[] => {
    if (part === "") return [];
    if (!paired || part !== "`") return [{ text: part, kind: inside ? "code" : undefined }];
    inside = !inside;
    return [{ text: part, kind: "tick" }];
  });
  return cutAt(text, tokens).map((piece) => piece.filter(({ kind }) => kind !== "tick"));
}
