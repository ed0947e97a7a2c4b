import { expect, test } from "vitest";
import type { Row } from "./look.ts";
import { omittedRowsText, withOmittedRows } from "./omitted-rows-placeholder.ts";

function row(line: number, isFar: boolean): Row {
  return { at: line, line, cells: [], isTold: false, isAbsent: false, isAdded: false, isFar };
}

test("one gap stands for each run of rows that are left out", () => {
  const rows = [true, true, false, false, true, false].map((isFar, line) => row(line, isFar));
  expect(withOmittedRows(rows).map(({ gap }) => gap.map(({ line }) => line))).toEqual([[0, 1], [], [], [], [4], []]);
});

test("a gap to the end takes in the last row", () => {
  expect(withOmittedRows([row(0, false), row(1, true), row(2, true)])[1]?.gap).toHaveLength(2);
});

test("a gap says what it stands for", () => {
  expect(omittedRowsText([row(0, true), row(1, true), row(2, true)], "line", "lines", 12)).toBe("… lines 12 to 14 as before");
  expect(omittedRowsText([row(3, true)], "line", "lines", 1)).toBe("… line 4 as before");
  expect(omittedRowsText([row(0, true), row(1, true)], "one row", "rows")).toBe("… 2 rows as before");
  expect(omittedRowsText([row(0, true)], "one row", "rows")).toBe("… one row as before");
});
