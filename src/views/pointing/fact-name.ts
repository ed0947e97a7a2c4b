import type { Fact } from "../../engine/generate/pointable-facts.ts";
import type { Block } from "../../engine/question.ts";
import { lineNumber } from "../exhibit/look.ts";

/** A fact in few words, to be read back: a sentence as it stands, a line by its number, a row by its head, a chart’s line by its name. */
export function factName(blocks: readonly Block[], { block: at, line, text }: Fact): string {
  const block = blocks[at];
  switch (block?.kind) {
    case "code":
      return `line ${lineNumber(block, line)}: ${text}`;
    case "table":
    case "runs":
      return plain(block.rows[line]?.[0]?.join("").replace(/^> /, "") ?? text);
    case "chart":
      return block.lines[line]?.name ?? text;
    default:
      return plain(text);
  }
}

/** A fact as a part of a sentence: "line 13", "that sentence". */
export function shortName(blocks: readonly Block[], fact: Fact): string {
  const block = blocks[fact.block];
  switch (block?.kind) {
    case "prose":
      return "that sentence";
    case "code":
      return `line ${lineNumber(block, fact.line)}`;
    case "log":
      return "that entry";
    default:
      return factName(blocks, fact);
  }
}

function plain(text: string): string {
  return text.replaceAll("`", "").trim();
}
