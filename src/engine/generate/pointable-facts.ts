import type { PointingVerdict } from "../attempt.ts";
import type { AnswerKey, Block, Posed, Spot, Text } from "../question.ts";

/** A fact of a case that can be pointed at: a sentence, a line of code that states something, a log entry, a row, a chart's line, an event. */
export interface Fact {
  /** `block.line`, both counted from 0. It is the same in every twin, as long as the frame is not rewritten. */
  readonly id: string;
  readonly block: number;
  readonly line: number;
  /** What it says, for lists and screen readers. */
  readonly text: string;
}

/** Every fact of a case, in reading order. */
export function factsOf(blocks: readonly Block[]): Fact[] {
  return blocks.flatMap((block, index) =>
    linesOf(block).flatMap(({ line, text }) =>
      text.trim() === "" ? [] : [{ id: `${index}.${line}`, block: index, line, text: text.trim() }],
    ),
  );
}

/** How a fact bears on the answer. If the tell stands in one line, that line is the tell. If it takes several lines, each of them is a part. */
export function verdictOf(fact: Fact, { tell, decoy }: AnswerKey): PointingVerdict {
  const lines = new Set(tell.map(({ spot }) => lineOf(spot)));
  if (lines.has(fact.id)) return lines.size === 1 ? "tell" : "part";
  return decoy?.spots.some((spot) => lineOf(spot) === fact.id) ? "decoy" : "neutral";
}

/**
 * Whether the tell can be pointed at, in the case and in each of its twins. An absent line and a bare heading can’t be. The result is the same
 * for every twin, so that asking for the fact tells nothing of the answer.
 */
export function canPointAtTell({ question, key }: Posed): boolean {
  const lines = new Set(key.tell.map(({ spot }) => lineOf(spot)));
  return [question, ...key.twins].every(({ blocks }) => factsOf(blocks).some(({ id }) => lines.has(id)));
}

function lineOf({ block, line }: Spot): string {
  return `${block}.${line}`;
}

function linesOf(block: Block): { line: number; text: string }[] {
  switch (block.kind) {
    case "prose":
      return [{ line: 0, text: textOf(block.text) }];
    case "code":
      return block.lines.map((text, line) => ({ line, text: statement(textOf(text)) }));
    case "log":
      return block.lines.map((text, line) => ({ line, text: textOf(text) }));
    case "table":
    case "runs":
      return block.rows.map((row, line) => ({ line, text: rowText(block.columns, row) }));
    case "chart":
      return [
        ...block.lines.map(({ name, values, decimals }, line) => ({
          line,
          text: `${name}: ${values.map((value) => value?.toFixed(decimals) ?? "–").join(", ")}`,
        })),
        ...(block.event === undefined ? [] : [{ line: block.lines.length, text: textOf(block.event.text) }]),
      ];
  }
}

function rowText(columns: readonly string[], row: readonly Text[]): string {
  const [head = [], ...rest] = row;
  return [textOf(head).replace(/^> /, ""), ...rest.map((cell, at) => `${columns[at + 1] ?? ""} ${textOf(cell)}`)].join(", ");
}

/** The line of code, or an empty text if it states nothing, as a bracket, a bare heading or a comment. */
function statement(line: string): string {
  return /^\s*(?:[\])}({[,;]*|#.*|--.*|\/\/.*|[\w-]+:|```.*)\s*$/.test(line) ? "" : line;
}

function textOf(text: Text | undefined): string {
  return text?.join("") ?? "";
}
