import type { Attempt } from "../../engine/attempt.ts";
import { quarantine } from "../storage/quarantine.ts";
import type { KeyValueStore } from "../storage/storage.ts";
import { bookKeys, parseLogKey, segmentKey } from "../storage/storage-keys.ts";
import { missingSegments } from "./missing.ts";
import { type Book, type BookReading, joinBooks, readBook } from "./name-dictionary.ts";
import { isHeaded, readSegment, SEGMENT_ROWS } from "./segment-codec.ts";

const WRITTEN = -1;

/** What a writer's rows are read with. */
interface Names {
  readonly book: Book;
  /** A newer version wrote some of them: rows that can't be read without are not damaged. */
  readonly isNewer: boolean;
}

/** Reads all writers' keys, the first time in steps and later only what other tabs added. */
export class LogReader {
  readonly #storage: KeyValueStore;
  readonly #now: () => number;
  /**
   * By key, the length of the segment text that was read last: a segment that has not grown is not read again. `WRITTEN` for one that
   * this tab wrote to since.
   */
  readonly #seen = new Map<string, number>();
  /** By key, the list of names that was read last. */
  readonly #books = new Map<string, BookReading & { readonly text: string | null }>();
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
      const names = this.#readBooks(writer, segments.length > 0);
      for (const segment of names.isNewer ? [] : missingSegments(segments, names.book)) this.#tellMissing(writer, segment);
      for (const segment of segments) yield this.#readSegment(writer, segment, names);
    }
  }

  /** The attempts of the segment that another tab has just written, those known already among them. */
  readKey(key: string): readonly Attempt[] {
    const parsed = parseLogKey(key);
    if (parsed?.segment === undefined || this.#storage.read(key)?.length === this.#seen.get(key)) return [];
    return this.#readSegment(parsed.writer, parsed.segment, this.#readBooks(parsed.writer, true));
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

  #writers(): Map<string, number[]> {
    const writers = new Map<string, number[]>();
    for (const key of this.#storage.keys()) {
      const parsed = parseLogKey(key);
      if (parsed === undefined) continue;
      const segments = writers.get(parsed.writer) ?? [];
      if (parsed.segment !== undefined) segments.push(parsed.segment);
      writers.set(parsed.writer, segments);
    }
    for (const segments of writers.values()) segments.sort((one, other) => one - other);
    return writers;
  }

  /** @param hasRows whether there are rows: then these tell, each for itself, which of them can't be read without a name */
  #readBooks(writer: string, hasRows: boolean): Names {
    const [first, copy] = bookKeys(writer);
    const [one, other] = [this.#readBook(first, hasRows), this.#readBook(copy, hasRows)];
    return { book: joinBooks(one.book, other.book), isNewer: one.fate === "newer" || other.fate === "newer" };
  }

  #readBook(key: string, hasRows: boolean): BookReading {
    const text = this.#storage.read(key);
    const known = this.#books.get(key);
    const reading = known?.text === text ? known : { text, ...readBook(text) };
    if (reading !== known && reading.fate === "damaged")
      this.#setAside(key, "A list of names was damaged.", hasRows ? 0 : null, text ?? "");
    this.#books.set(key, reading);
    return reading;
  }

  #readSegment(writer: string, segment: number, { book, isNewer }: Names): readonly Attempt[] {
    const key = segmentKey(writer, segment);
    const text = this.#storage.read(key);
    // Deleted since the keys were listed.
    if (text === null) return [];
    const { attempts, fate, lost } = readSegment(text, book);
    this.#seen.set(key, text.length);
    if (fate === "newer" || (fate === "damaged" && isNewer)) this.newerParts++;
    else if (fate === "damaged")
      this.#setAside(key, "A part of your record was damaged.", lost ?? this.#lostFrom(writer, segment, attempts.length), text);
    return attempts;
  }

  /** Nothing is left of it but the names that its rows were written with. */
  #tellMissing(writer: string, segment: number): void {
    const [names] = bookKeys(writer);
    const isAlone = segment === 0 || this.#storage.read(segmentKey(writer, segment - 1)) !== null;
    const lost = isAlone ? this.#lostFrom(writer, segment, 0) : null;
    this.#setAside(segmentKey(writer, segment), "A part of your record is gone.", lost, this.#storage.read(names) ?? "");
  }

  /** A segment was full when the next one was begun. */
  #lostFrom(writer: string, segment: number, read: number): number | null {
    const next = this.#storage.read(segmentKey(writer, segment + 1)) ?? "";
    return isHeaded(next) ? Math.max(0, SEGMENT_ROWS - read) : null;
  }

  #setAside(from: string, why: string, lost: number | null, text: string): void {
    quarantine(this.#storage, { from, why, lost, text }, this.#now());
  }
}
