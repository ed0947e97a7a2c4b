import type { Table } from "../../engine/question.ts";
import type { Part, Row } from "./look.ts";

/** A row of a table or a run list, and whether it has runs nested under it or is nested itself. */
export interface RunRow {
  readonly row: Row;
  readonly cells: readonly (readonly Part[])[];
  readonly place?: "parent" | "child" | undefined;
}

const NESTED = /^> /;

/** The rows in groups, each of them a run and those nested under it; the rows of a table are one group. */
export function groupRunsByParent(kind: Table["kind"], rows: readonly Row[]): readonly (readonly RunRow[])[] {
  if (kind === "table") return [rows.map((row) => ({ row, cells: row.cells }))];
  const isNested = rows.map(({ cells: [head = []] }) => NESTED.test(standing(head)));
  const groups: RunRow[][] = [];
  rows.forEach((row, at) => {
    const cells = row.cells.map((parts, cell) => (cell === 0 ? parts.map(withoutSign) : parts));
    const parent = groups.at(-1);
    if (isNested[at] === true && parent !== undefined) parent.push({ row, cells, place: "child" });
    else groups.push([{ row, cells, place: isNested[at + 1] === true ? "parent" : undefined }]);
  });
  return groups;
}

/** The text that stands here, without what is struck. */
function standing(parts: readonly Part[]): string {
  return parts
    .filter(({ as }) => as !== "old")
    .flatMap(({ tokens }) => tokens.map(({ text }) => text))
    .join("");
}

function withoutSign(part: Part): Part {
  return { ...part, tokens: part.tokens.map((token, at) => (at === 0 ? { ...token, text: token.text.replace(NESTED, "") } : token)) };
}
