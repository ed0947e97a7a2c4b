import type { Attempt } from "../engine/attempt.ts";
import { setAside } from "./aside.ts";
import { type Book, type BookReading, joinBooks, readBook } from "./book.ts";
import { bookKeys, parseLogKey, segmentKey } from "./keys.ts";
import { readSegment } from "./segment.ts";
import type { Shelf } from "./storage.ts";

/** Reads all writers' keys, the first time in steps and later only what other tabs added. */
export class LogReader {
  readonly #shelf: Shelf;
  readonly #now: () => number;
  /** By key, the length of the segment text that was read last: a segment that has not grown is not read again. */
  readonly #seen = new Map<string, number>();
  /** By key, the list of names that was read last. */
  readonly #books = new Map<string, BookReading & { readonly text: string | null }>();
  newerParts = 0;

  constructor(shelf: Shelf, now: () => number) {
    this.#shelf = shelf;
    this.#now = now;
  }

  /** Every attempt in storage, a segment at a time. What can't be read is set aside on the way. */
  *readAll(): Generator<readonly Attempt[], void> {
    this.#seen.clear();
    this.newerParts = 0;
    for (const [writer, segments] of this.#writers()) {
      const book = this.#readBooks(writer);
      for (const segment of segments) yield this.#readSegment(segmentKey(writer, segment), book);
    }
  }

  /** The attempts of the segment that another tab has just written, those known already among them. */
  readKey(key: string): readonly Attempt[] {
    const parsed = parseLogKey(key);
    if (parsed?.segment === undefined || this.#shelf.read(key)?.length === this.#seen.get(key)) return [];
    return this.#readSegment(key, this.#readBooks(parsed.writer));
  }

  /** Whether a segment that was read is gone. */
  hasLost(key: string | null): boolean {
    return key === null ? this.#seen.size > 0 : this.#seen.has(key) && this.#shelf.read(key) === null;
  }

  /** The attempts of every segment that has changed since it was read, for when messages from other tabs may have been missed. */
  *readChanged(): Generator<readonly Attempt[], void> {
    for (const [writer, segments] of this.#writers()) {
      for (const segment of segments) yield this.readKey(segmentKey(writer, segment));
    }
  }

  #writers(): Map<string, number[]> {
    const writers = new Map<string, number[]>();
    for (const key of this.#shelf.keys()) {
      const parsed = parseLogKey(key);
      if (parsed?.segment === undefined) continue;
      const segments = writers.get(parsed.writer) ?? [];
      segments.push(parsed.segment);
      writers.set(parsed.writer, segments);
    }
    for (const segments of writers.values()) segments.sort((one, other) => one - other);
    return writers;
  }

  #readBooks(writer: string): Book {
    const [one, other] = bookKeys(writer);
    return joinBooks(this.#readBook(one), this.#readBook(other));
  }

  #readBook(key: string): Book {
    const text = this.#shelf.read(key);
    const known = this.#books.get(key);
    const reading = known?.text === text ? known : { text, ...readBook(text) };
    if (reading !== known && reading.fate === "damaged") this.#setAside(key, "A list of names was damaged.", 0, text ?? "");
    this.#books.set(key, reading);
    return reading.book;
  }

  #readSegment(key: string, book: Book): readonly Attempt[] {
    const text = this.#shelf.read(key) ?? "";
    const { attempts, fate, lost } = readSegment(text, book);
    this.#seen.set(key, text.length);
    if (fate === "newer") this.newerParts++;
    if (fate === "damaged") this.#setAside(key, "A part of your record was damaged.", lost, text);
    return attempts;
  }

  #setAside(from: string, why: string, lost: number, text: string): void {
    setAside(this.#shelf, { from, why, lost, text }, this.#now());
  }
}
