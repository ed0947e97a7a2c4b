import type { Row } from "./look.ts";

/** A row, and the rows from it on that a narrow screen leaves out, where it is the first of such. */
interface RowWithOmitted {
  readonly row: Row;
  readonly gap: readonly Row[];
}

/** In a twin the rows that are far from every change are left out where there is no room; something has to stand for them. */
export function withOmittedRows(rows: readonly Row[]): RowWithOmitted[] {
  return rows.map((row, at) => {
    if (!row.isFar || rows[at - 1]?.isFar === true) return { row, gap: [] };
    const end = rows.findIndex((other, index) => index > at && !other.isFar);
    return { row, gap: rows.slice(at, end < 0 ? rows.length : end) };
  });
}

/** "… lines 1 to 3 as before", "… 2 rows as before". */
export function omittedRowsText(gap: readonly Row[], one: string, many: string, first?: number): string {
  const from = gap[0]?.line ?? 0;
  const to = gap.at(-1)?.line ?? 0;
  if (first === undefined) return gap.length === 1 ? `… ${one} as before` : `… ${gap.length} ${many} as before`;
  return gap.length === 1 ? `… ${one} ${first + from} as before` : `… ${many} ${first + from} to ${first + to} as before`;
}
