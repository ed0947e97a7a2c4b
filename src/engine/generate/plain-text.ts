import type { Block, Chart, Exhibit, Spot, Table, Text } from "../question.ts";
import { spotKey } from "./serialize-spot.ts";

/** A range of a text in UTF-16 units, from `start` up to but not including `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface PlainCase {
  /** The text of the whole case: code verbatim, tables as rows with ` | `, logs as lines, charts as their data. */
  readonly text: string;
  /** The ranges of a spot’s text. A chart’s line stands in a column, so it has several. */
  readonly rangesOf: (spot: Spot) => readonly Range[];
}

/** Writes a case as text, for commands, for people and programs that judge cases, and for counting words. */
export function plainCase(blocks: readonly Block[]): PlainCase {
  const writer = new Writer();
  blocks.forEach((block, index) => {
    if (index > 0) writer.write("\n\n");
    if (block.kind !== "prose") writer.write(`${captionText(block)}\n`);
    writeBlock(writer, block, index);
  });
  return { text: writer.text, rangesOf: (spot) => writer.ranges.get(spotKey(spot)) ?? [] };
}

/** An exhibit without its caption. */
export function exhibitText(exhibit: Exhibit): string {
  const writer = new Writer();
  writeBlock(writer, exhibit, 0);
  return writer.text;
}

export function captionText({ name, note }: Exhibit): string {
  return note === undefined ? name : `${name} (${note})`;
}

/** The sentences of a case. */
export function contextText(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => (block.kind === "prose" ? [block.text.join("")] : [])).join(" ");
}

class Writer {
  text = "";
  readonly ranges = new Map<string, Range[]>();

  write(text: string): void {
    this.text += text;
  }

  writeAt(spot: Spot, text: string): void {
    const start = this.text.length;
    this.text += text;
    const key = spotKey(spot);
    this.ranges.set(key, [...(this.ranges.get(key) ?? []), { start, end: this.text.length }]);
  }

  writeText(block: number, line: number, cell: number, text: Text): void {
    text.forEach((piece, index) => {
      this.writeAt({ block, line, cell, piece: index }, piece);
    });
  }
}

function writeBlock(writer: Writer, block: Block, index: number): void {
  switch (block.kind) {
    case "prose":
      writer.writeText(index, 0, 0, block.text);
      break;
    case "code":
    case "log":
      writeLines(writer, block.lines, index);
      break;
    case "table":
    case "runs":
      writeRows(writer, block, index);
      break;
    case "chart":
      writeChart(writer, block, index);
      break;
    default:
      block satisfies never;
  }
}

function writeLines(writer: Writer, lines: readonly (Text | undefined)[], block: number): void {
  let written = 0;
  lines.forEach((text, line) => {
    if (text === undefined) return;
    if (written++ > 0) writer.write("\n");
    writer.writeText(block, line, 0, text);
  });
}

function writeRows(writer: Writer, { columns, rows }: Table, block: number): void {
  writer.write(columns.join(" | "));
  rows.forEach((row, line) => {
    writer.write("\n");
    row.forEach((text, cell) => {
      if (cell > 0) writer.write(" | ");
      writer.writeText(block, line, cell, text);
    });
  });
}

function writeChart(writer: Writer, { x, unit, labels, lines, event, limit }: Chart, block: number): void {
  writer.write([x ?? "", ...lines.map(({ name }) => (unit === "" ? name : `${name} (${unit})`))].join(" | "));
  labels.forEach((label, point) => {
    writer.write(`\n${label}`);
    lines.forEach(({ values, decimals }, line) => {
      writer.write(" | ");
      writer.writeAt({ block, line, cell: 0, piece: 0 }, values[point]?.toFixed(decimals) ?? "");
    });
  });
  if (event !== undefined) {
    writer.write("\nmarked at ");
    writer.writeAt({ block, line: lines.length, cell: 0, piece: 0 }, labels[event.at - 1] ?? String(event.at));
    writer.write(": ");
    writer.writeText(block, lines.length, 1, event.text);
  }
  if (limit !== undefined) writer.write(`\n${limit.text}: ${limit.at}`);
}
