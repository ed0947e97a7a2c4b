import type { Block, Chart, Code, Prose } from "../../engine/question.ts";
import { codePieces } from "../highlight/highlight.ts";
import { inlineCodePieces } from "../highlight/inline-code.ts";
import { logPieces } from "../highlight/log-tokens.ts";
import type { Pieces, Token } from "../highlight/tokens.ts";

/** A part of a text as it is shown: plain, outlined as what a change is of, marked as the tell, or in a twin struck (it stands in the case) and marked (it stands here). */
export interface Part {
  readonly as: "plain" | "aimed" | "told" | "old" | "new";
  readonly tokens: readonly Token[];
}

/** Stands in a twin where the case has a text and the twin has none. */
export const REMOVED: Part = { as: "new", tokens: [{ text: "removed" }] };

/** A paragraph, a line of code, a log entry or a row of a table, as it is shown. */
export interface Row {
  /** Its place in the block. */
  readonly at: number;
  /** Which line of the case it is, from 0. One that stands in the twin alone has the number of the line before it. */
  readonly line: number;
  readonly cells: readonly (readonly Part[])[];
  /** Here and in the twin it reads differently. */
  readonly isTold: boolean;
  /** Nothing stands here; in the twin something does. */
  readonly isAbsent: boolean;
  /** Only the twin has it. */
  readonly isAdded: boolean;
  /** In a twin: neither changed nor next to a change, so that a narrow screen leaves it out. */
  readonly isFar: boolean;
}

/** What is marked in a chart. */
export interface ChartMarks {
  /** The chart of the twin, in a case, and of the case, in a twin: the two are compared. */
  readonly beside?: Chart | undefined;
  /** The chart of the case, in a twin that shows what differs. */
  readonly before?: Chart | undefined;
  /** By line: the points, first and last, in which it differs, and a note to stand on the plot. */
  readonly lines: ReadonlyMap<number, LineMark>;
  readonly isEventTold: boolean;
}

export interface LineMark {
  readonly from: number;
  readonly to: number;
  readonly note?: string | undefined;
}

/** How a case is shown. */
export interface Look {
  readonly kind: "plain" | "told" | "twin";
  readonly rows: (block: Lined, at: number) => readonly Row[];
  readonly chart: (chart: Chart, at: number) => ChartMarks;
  /** The blocks that lay out the tables: a twin’s columns are those of its case. */
  readonly layout?: readonly Block[] | undefined;
  /** In a twin: whether a block reads differently. */
  readonly isChanged: (at: number) => boolean;
}

/** A block that is made of lines of text. */
export type Lined = Exclude<Block, Chart>;

/** The texts of a block by line and cell; an absent line has none. */
export type Grid = readonly (readonly Pieces[] | undefined)[];

export function gridOf(block: Lined): Grid {
  switch (block.kind) {
    case "prose":
      return [isEmpty(block) ? undefined : [inlineCodePieces(block.text)]];
    case "code":
      return codePieces(block).map((line) => line && [line]);
    case "log":
      return block.lines.map((entry) => entry && [logPieces(entry)]);
    case "table":
    case "runs":
      return block.rows.map((row) => row.map(inlineCodePieces));
  }
}

/** The number that a line of code has on the screen; one that the case lacks has the number of the next. */
export function lineNumber({ from, lines }: Code, line: number): number {
  return from + lines.slice(0, line).filter((one) => one !== undefined).length;
}

function isEmpty({ text }: Prose): boolean {
  return text.join("").trim() === "";
}

/** The rows of a block that are there, numbered, each text as `shown` has it. */
export function rowsOf(grid: Grid, shown: (pieces: Pieces, line: number, cell: number) => readonly Part[]): Row[] {
  let next = 0;
  return grid.flatMap((cells, at) => {
    if (cells === undefined) return [];
    const parts = cells.map((pieces, cell) => shown(pieces, at, cell));
    const isTold = parts.flat().some(({ as }) => as === "told");
    return [{ at, line: next++, cells: parts, isTold, isAbsent: false, isAdded: false, isFar: false }];
  });
}

/** Before an answer: nothing is marked. */
export const PLAIN: Look = {
  kind: "plain",
  rows: (block) => rowsOf(gridOf(block), (pieces) => [{ as: "plain", tokens: pieces.flat() }]),
  chart: () => ({ lines: new Map(), isEventTold: false }),
  isChanged: () => false,
};
