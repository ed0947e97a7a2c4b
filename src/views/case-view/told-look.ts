import type { Block, Chart, Mark } from "../../engine/question.ts";
import { chartLineMarks } from "../exhibit/chart-line-marks.ts";
import { gridOf, type Look, type Part, type Row, rowsOf } from "../exhibit/look.ts";
import type { Pieces } from "../highlight/tokens.ts";

/** Whether a piece is marked. */
export type IsMarked = (line: number, cell: number, piece: number) => boolean;

export function markedIn(marks: readonly Mark[], block: number): IsMarked {
  const spots = new Set(marks.filter(({ spot }) => spot.block === block).map(({ spot }) => `${spot.line} ${spot.cell} ${spot.piece}`));
  return (line, cell, piece) => spots.has(`${line} ${cell} ${piece}`);
}

/**
 * A case after the answer: the tell is marked.
 *
 * @param against the twin that the case is compared with, so that only the part of a chart’s line that differs is marked
 */
export function toldLook(marks: readonly Mark[], against?: readonly Block[]): Look {
  return {
    kind: "told",
    rows: (block, at) => {
      const isMarked = markedIn(marks, at);
      const grid = gridOf(block);
      const rows = rowsOf(grid, (pieces, line, cell) => toldParts(pieces, (piece) => isMarked(line, cell, piece)));
      const absent = grid.flatMap((cells, line) => (cells === undefined && isMarked(line, 0, 0) ? [absentRow(line, rows)] : []));
      return [...rows, ...absent].sort((one, other) => one.at - other.at);
    },
    chart: (chart, at) => {
      const other = against?.[at];
      return marksOfChart(chart, other?.kind === "chart" ? other : undefined, marks, at);
    },
    isChanged: (at) => marks.some(({ spot }) => spot.block === at),
  };
}

export function marksOfChart(chart: Chart, other: Chart | undefined, marks: readonly Mark[], at: number): ReturnType<Look["chart"]> {
  const own = marks.filter(({ spot }) => spot.block === at);
  return {
    beside: other,
    lines: chartLineMarks(chart, other, own),
    isEventTold: own.some(({ spot }) => spot.line === chart.lines.length),
  };
}

function toldParts(pieces: Pieces, isMarked: (piece: number) => boolean): Part[] {
  return pieces.flatMap((tokens, piece): Part[] => (tokens.length === 0 ? [] : [{ as: isMarked(piece) ? "told" : "plain", tokens }]));
}

/** Stands where the twin has a line and the case has none. */
function absentRow(at: number, rows: readonly Row[]): Row {
  const line = rows.findLast((row) => row.at < at)?.line ?? -1;
  return { at, line, cells: [[]], isTold: true, isAbsent: true, isAdded: false, isFar: false };
}
