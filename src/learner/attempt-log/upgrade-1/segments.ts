import type { Attempt } from "../../../engine/attempt.ts";
import type { NameList } from "./name-list.ts";
import { readRow } from "./rows.ts";

/** Rows in a full segment. */
export const SEGMENT_ROWS_1 = 128;

export interface SegmentReading1 {
  readonly attempts: readonly Attempt[];
  readonly status: "whole" | "damaged" | "newer";
  /** Rows that are damaged, or that the head counts and are not there; null where the head can't be read or doesn't fit the rows. */
  readonly lost: number | null;
  /** Whether the text begins as a segment does, if it is not a whole one. */
  readonly isHeaded: boolean;
}

const HEAD = /^tell-apart log (\d{1,6}) (\d{1,6})$/;

/** Reads every row that can be read. */
export function readSegment1(text: string, list: NameList): SegmentReading1 {
  const isHeaded = text.startsWith("tell-apart log 1 ");
  const [head = "", ...lines] = text.split("\n");
  const [, version, count] = HEAD.exec(head) ?? [];
  if (Number(version) > 1) return { attempts: [], status: "newer", lost: 0, isHeaded };
  const isEnded = lines.at(-1) === "";
  const rows = isEnded ? lines.slice(0, -1) : lines;
  const attempts = rows.flatMap((row) => readRow(row, list) ?? []);
  // A head without its end may have been cut in the middle of its count, and no segment has more rows than fit.
  const counted = version === "1" && lines.length > 0 && Number(count) <= SEGMENT_ROWS_1 ? Number(count) : undefined;
  const isWhole = isEnded && attempts.length === rows.length && rows.length === counted;
  return { attempts, status: isWhole ? "whole" : "damaged", lost: lostOf(counted, rows.length, attempts.length), isHeaded };
}

/** With more rows than are counted, either some are no rows or the count is wrong; unless as many were read as are counted. */
function lostOf(counted: number | undefined, rows: number, read: number): number | null {
  return counted === undefined || (rows > counted && read !== counted) ? null : counted - read;
}
