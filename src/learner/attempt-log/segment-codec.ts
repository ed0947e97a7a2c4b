import type { Attempt } from "../../engine/attempt.ts";
import { RowReader, writeRow } from "./attempt-codec.ts";
import { isNameLine, SegmentDictionary } from "./segment-dictionary.ts";

/** Rows in a segment; when it has so many it is closed and never touched again. */
export const SEGMENT_ROWS = 1_024;

/** Raised when an older version could no longer read what this one writes; further fields in a row are no reason. */
const FORMAT = 2;
const HEAD = /^tell-apart log (\d{1,6}) (\d{1,6})$/;

export interface SegmentReading {
  readonly attempts: readonly Attempt[];
  readonly status: "whole" | "damaged" | "newer";
  /** Rows that are damaged, or that the head counts and are not there; null where the head can't be read or doesn't fit the rows. */
  readonly lost: number | null;
}

/** Whether a text is the beginning of a segment, if not a whole one. */
export function hasSegmentHead(text: string): boolean {
  return text.startsWith(`tell-apart log ${FORMAT} `);
}

/** Reads every row that can be read. A newer version's segment is not looked into. */
export function readSegment(text: string): SegmentReading {
  return readInto(new SegmentDictionary(), text);
}

/** @param names takes up the segment's names */
function readInto(names: SegmentDictionary, text: string): SegmentReading {
  const [head = "", ...lines] = text.split("\n");
  const [, version, count] = HEAD.exec(head) ?? [];
  if (Number(version) > FORMAT) return { attempts: [], status: "newer", lost: 0 };
  const isEnded = lines.at(-1) === "";
  const reader = new RowReader(names);
  const attempts: Attempt[] = [];
  let rows = 0;
  let isDamaged = !isEnded;
  for (const line of isEnded ? lines.slice(0, -1) : lines) {
    if (isNameLine(line)) {
      if (!names.readLine(line)) isDamaged = true;
      continue;
    }
    rows++;
    const attempt = reader.read(line);
    if (attempt !== undefined) attempts.push(attempt);
  }
  // A head without its end may have been cut in the middle of its count, and no segment has more rows than fit.
  const counted = Number(version) === FORMAT && lines.length > 0 && Number(count) <= SEGMENT_ROWS ? Number(count) : undefined;
  const isWhole = !isDamaged && attempts.length === rows && rows === counted;
  return { attempts, status: isWhole ? "whole" : "damaged", lost: lostOf(counted, rows, attempts.length) };
}

/** With more rows than are counted, either some are no rows or the count is wrong; unless as many were read as are counted. */
function lostOf(counted: number | undefined, rows: number, read: number): number | null {
  return counted === undefined || (rows > counted && read !== counted) ? null : counted - read;
}

/** A segment that is being written. Its text holds everything that its rows are read with. */
export class SegmentBuilder {
  readonly #names = new SegmentDictionary();
  /** The lines below the head, each with its end; those that were there are never changed, whatever a later version has put in them. */
  #lines = "";
  #rows = 0;

  /** One that goes on with a stored segment; undefined when that is not whole. */
  static from(text: string): SegmentBuilder | undefined {
    const builder = new SegmentBuilder();
    const { attempts, status } = readInto(builder.#names, text);
    if (status !== "whole") return undefined;
    builder.#rows = attempts.length;
    builder.#lines = text.slice(text.indexOf("\n") + 1);
    return builder;
  }

  /** How many rows it can still take. */
  get room(): number {
    return SEGMENT_ROWS - this.#rows;
  }

  append(attempt: Attempt): void {
    const { names, row } = writeRow(attempt, this.#names);
    this.#lines += `${names}${row}\n`;
    this.#rows++;
  }

  /** The head says the format's version and how many rows follow, so that a text cut between two rows is noticed too. */
  get text(): string {
    return `tell-apart log ${FORMAT} ${this.#rows}\n${this.#lines}`;
  }
}
