import type { Block, Mark } from "../../engine/question.ts";
import { type Grid, gridOf, type Lined, type Look, type Part, REMOVED, type Row } from "../exhibit/look.ts";
import { type Pieces, type Token, textOf } from "../highlight/tokens.ts";
import { markedIn, marksOfChart } from "./told-look.ts";

/**
 * A twin beside its case: what differs is marked, and what the case has in its place stands struck before it.
 *
 * @param marks where the two differ
 * @param before the blocks of the case
 * @param isStruck whether what the case has is shown
 */
export function twinLook(marks: readonly Mark[], before: readonly Block[], isStruck = true): Look {
  return {
    kind: "twin",
    layout: before,
    rows: (block, at) => {
      const old = before[at];
      const oldGrid = old === undefined || old.kind === "chart" ? [] : gridOf(old);
      const rows = twinRows(gridOf(block), oldGrid, markedIn(marks, at), isProse(block));
      return withFar(isStruck ? rows : rows.flatMap(withoutOld));
    },
    chart: (chart, at) => {
      const old = before[at];
      const other = old?.kind === "chart" ? old : undefined;
      return { ...marksOfChart(chart, other, marks, at), before: isStruck ? other : undefined };
    },
    isChanged: (at) => marks.some(({ spot }) => spot.block === at),
  };
}

function isProse({ kind }: Lined): boolean {
  return kind === "prose";
}

type Differs = (line: number, cell: number, piece: number) => boolean;

function twinRows(grid: Grid, oldGrid: Grid, differs: Differs, prose: boolean): Row[] {
  const rows: Row[] = [];
  let line = -1;
  grid.forEach((cells, at) => {
    const old = oldGrid[at];
    if (old !== undefined) line += 1;
    const row = { at, line, isAbsent: false, isAdded: false, isFar: false };
    if (cells !== undefined && old !== undefined) {
      const parts = cells.map((pieces, cell) => twinParts(pieces, old[cell] ?? [], (piece) => differs(at, cell, piece), prose));
      rows.push({ ...row, cells: parts, isTold: parts.flat().some(({ as }) => as !== "plain") });
    } else if (cells !== undefined) {
      rows.push({ ...row, cells: cells.map((pieces) => [{ as: "new", tokens: pieces.flat() }]), isTold: true, isAdded: true });
    } else if (old !== undefined) {
      const gone = old.map((pieces): Part[] => [{ as: "old", tokens: pieces.flat() }, REMOVED]);
      rows.push({ ...row, cells: gone, isTold: true });
    }
  });
  return rows;
}

function twinParts(pieces: Pieces, old: Pieces, differs: (piece: number) => boolean, prose: boolean): Part[] {
  return pieces.flatMap((tokens, piece): Part[] => {
    const was = old[piece] ?? [];
    if (!differs(piece) || textOf(was) === textOf(tokens)) return tokens.length === 0 ? [] : [{ as: "plain", tokens }];
    if (was.length === 0) return [{ as: "new", tokens }];
    const struck = prose && tokens.length > 0 ? withoutStop(was) : was;
    return [{ as: "old", tokens: struck }, tokens.length === 0 ? REMOVED : { as: "new", tokens }];
  });
}

/** Of two full stops one is enough: the one that stands. */
function withoutStop(tokens: readonly Token[]): Token[] {
  return tokens.map((token, at) => (at === tokens.length - 1 ? { ...token, text: token.text.replace(/\.$/, "") } : token));
}

/** What stands here alone; a line that only the case has is left out. */
function withoutOld(row: Row): Row[] {
  const cells = row.cells.map((parts) => parts.filter((part) => part.as !== "old" && part !== REMOVED));
  return row.cells.flat().includes(REMOVED) && cells.flat().length === 0 ? [] : [{ ...row, cells }];
}

function withFar(rows: readonly Row[]): Row[] {
  return rows.map((row, at) => ({ ...row, isFar: ![rows[at - 1], row, rows[at + 1]].some((near) => near?.isTold) }));
}
