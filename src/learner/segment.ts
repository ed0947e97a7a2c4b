import type { Attempt } from "../engine/attempt.ts";
import type { Book } from "./book.ts";
import { readRow } from "./row.ts";

/** Rows in a segment; when it has so many it is closed and never touched again. */
export const SEGMENT_ROWS = 128;

export interface SegmentReading {
  readonly attempts: readonly Attempt[];
  readonly rows: readonly string[];
  readonly fate: "whole" | "damaged" | "newer";
  /** Rows that are damaged, or that the head counts and are not there. */
  readonly lost: number;
}

const HEAD = /^tell-apart log (\d{1,6}) (\d{1,6})$/;

/** The head says the format's version and how many rows follow, so that a text cut between two rows is noticed too. */
export function writeSegment(rows: readonly string[]): string {
  return `tell-apart log 1 ${rows.length}\n${rows.map((row) => `${row}\n`).join("")}`;
}

/** Reads every row that can be read. A newer version's segment is not looked into. */
export function readSegment(text: string, book: Book): SegmentReading {
  const [head = "", ...lines] = text.split("\n");
  const [, version, count] = HEAD.exec(head) ?? [];
  if (Number(version) > 1) return { attempts: [], rows: [], fate: "newer", lost: 0 };
  const ended = lines.at(-1) === "";
  const rows = ended ? lines.slice(0, -1) : lines;
  const attempts = rows.map((row) => readRow(row, book)).filter((attempt) => attempt !== undefined);
  const whole = version === "1" && ended && attempts.length === rows.length && rows.length === Number(count);
  return { attempts, rows, fate: whole ? "whole" : "damaged", lost: Math.max(rows.length, Number(count ?? 0)) - attempts.length };
}
