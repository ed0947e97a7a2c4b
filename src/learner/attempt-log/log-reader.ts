import type { Attempt } from "../../engine/attempt.ts";
import type { KeyValueStore } from "../storage/buffered-storage.ts";
import { quarantine } from "../storage/quarantine.ts";
import { parseLogKey, segmentKey } from "../storage/storage-keys.ts";
import { hasSegmentHead, readSegment, SEGMENT_ROWS } from "./segment-codec.ts";
import { isOfFormat1, writersOfFormat1 } from "./upgrade-1/detect.ts";

const WRITTEN = -1;

/** Reads all writers' keys, the first time in steps and later only what other tabs added. */
export class LogReader {
  readonly #storage: KeyValueStore;
  readonly #now: () => number;
  /**
   * By key, the length of the segment text that was read last: a segment that has not grown is not read again. `WRITTEN` for one that
   * this tab wrote to since.
   */
  readonly #seen = new Map<string, number>();
  newerParts = 0;

  constructor(storage: KeyValueStore, now: () => number) {
    this.#storage = storage;
    this.#now = now;
  }

  /** Every attempt in storage, a segment at a time. What can't be read is set aside on the way. */
  *readAll(): Generator<readonly Attempt[], void> {
    this.#seen.clear();
    this.newerParts = 0;
    for (const [writer, segments] of this.#writers()) {
      for (const segment of missingIn(segments)) this.#reportMissing(writer, segment);
      for (const segment of segments) yield this.#readSegment(writer, segment);
    }
  }

  /** The attempts of the segment that another tab has just written, those known already among them. */
  readKey(key: string): readonly Attempt[] {
    const parsed = parseLogKey(key);
    if (parsed === undefined || isOfFormat1(this.#storage, parsed.writer)) return [];
    if (this.#storage.read(key)?.length === this.#seen.get(key)) return [];
    return this.#readSegment(parsed.writer, parsed.segment);
  }

  /** Takes note of segments that this tab wrote to: their answers are known without being read. */
  wrote(keys: Iterable<string>): void {
    for (const key of keys) this.#seen.set(key, WRITTEN);
  }

  /** Whether a segment that was read or written here is gone. Storage that can no longer be read says nothing about it. */
  hasLost(): boolean {
    const there = new Set(this.#storage.keys());
    return this.#storage.state() !== "memory only" && [...this.#seen.keys()].some((key) => !there.has(key));
  }

  /** The attempts of every segment that has changed since it was read, for when messages from other tabs may have been missed. */
  *readChanged(): Generator<readonly Attempt[], void> {
    for (const [writer, segments] of this.#writers()) {
      for (const segment of segments) yield this.readKey(segmentKey(writer, segment));
    }
  }

  /** The segments of each writer, in order. Writers of format 1 are left to its upgrade. */
  #writers(): Map<string, number[]> {
    const writers = new Map<string, number[]>();
    const older = writersOfFormat1(this.#storage);
    for (const key of this.#storage.keys()) {
      const parsed = parseLogKey(key);
      if (parsed === undefined || older.includes(parsed.writer)) continue;
      const segments = writers.get(parsed.writer) ?? [];
      segments.push(parsed.segment);
      writers.set(parsed.writer, segments);
    }
    for (const segments of writers.values()) segments.sort((one, other) => one - other);
    return writers;
  }

  #readSegment(writer: string, segment: number): readonly Attempt[] {
    const key = segmentKey(writer, segment);
    const text = this.#storage.read(key);
    // Deleted since the keys were listed.
    if (text === null) return [];
    const { attempts, status, lost } = readSegment(text);
    this.#seen.set(key, text.length);
    if (status === "newer") this.newerParts++;
    else if (status === "damaged")
      this.#quarantine(key, "A part of your record was damaged.", lost ?? this.#lostFrom(writer, segment, attempts.length), text);
    return attempts;
  }

  #reportMissing(writer: string, segment: number): void {
    const isAlone = segment === 0 || this.#storage.read(segmentKey(writer, segment - 1)) !== null;
    const lost = isAlone ? this.#lostFrom(writer, segment, 0) : null;
    this.#quarantine(segmentKey(writer, segment), "A part of your record is gone.", lost, "");
  }

  /** A segment was full when the next one was begun. */
  #lostFrom(writer: string, segment: number, read: number): number | null {
    const next = this.#storage.read(segmentKey(writer, segment + 1)) ?? "";
    return hasSegmentHead(next) ? Math.max(0, SEGMENT_ROWS - read) : null;
  }

  #quarantine(from: string, why: string, lost: number | null, text: string): void {
    quarantine(this.#storage, { from, why, lost, text }, this.#now());
  }
}

/**
 * The segments that a writer must have written and that are gone: of each gap below its last one the last.
 *
 * @param present the writer's segments, in order
 */
function missingIn(present: readonly number[]): number[] {
  return present.flatMap((segment, at) => (segment === (present[at - 1] ?? -1) + 1 ? [] : [segment - 1]));
}
