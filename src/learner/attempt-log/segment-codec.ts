import type { Attempt } from "../../engine/attempt.ts";
import { readRow } from "./attempt-codec.ts";
import type { Book } from "./name-dictionary.ts";

/** Rows in a segment; when it has so many it is closed and never touched again. */
export const SEGMENT_ROWS = 128;

export interface SegmentReading {
  readonly attempts: readonly Attempt[];
  readonly rows: readonly string[];
  readonly fate: "whole" | "damaged" | "newer";
  /** Rows that are damaged, or that the head counts and are not there; null where the head can't be read or doesn't fit the rows. */
  readonly lost: number | null;
}

const HEAD = /^tell-apart log (\d{1,6}) (\d{1,6})$/;

/** The head says the format's version and how many rows follow, so that a text cut between two rows is noticed too. */
export function writeSegment(rows: readonly string[]): string {
  return `tell-apart log 1 ${rows.length}\n${rows.map((row) => `${row}\n`).join("")}`;
}

/** Whether a text is the beginning of a segment, if not a whole one. */
export function isHeaded(text: string): boolean {
  return text.startsWith("tell-apart log 1 ");
}

/** Reads every row that can be read. A newer version's segment is not looked into. */
export function readSegment(text: string, book: Book): SegmentReading {
  const [head = "", ...lines] = text.split("\n");
  const [, version, count] = HEAD.exec(head) ?? [];
  if (Number(version) > 1) return { attempts: [], rows: [], fate: "newer", lost: 0 };
  const ended = lines.at(-1) === "";
  const rows = ended ? lines.slice(0, -1) : lines;
  const attempts = rows.map((row) => readRow(row, book)).filter((attempt) => attempt !== undefined);
  // A head without its end may have been cut in the middle of its count, and no segment has more rows than fit.
  const counted = version === "1" && lines.length > 0 && Number(count) <= SEGMENT_ROWS ? Number(count) : undefined;
  const whole = ended && attempts.length === rows.length && rows.length === counted;
  return { attempts, rows, fate: whole ? "whole" : "damaged", lost: lostOf(counted, rows.length, attempts.length) };
}

/** With more rows than are counted, either some are no rows or the count is wrong; unless as many were read as are counted. */
function lostOf(counted: number | undefined, rows: number, read: number): number | null {
  return counted === undefined || (rows > counted && read !== counted) ? null : counted - read;
}
