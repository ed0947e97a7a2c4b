import type { Attempt } from "../../engine/attempt.ts";
import type { KeyValueStore, WriteResult } from "../storage/storage.ts";
import { bookKeys, segmentKey } from "../storage/storage-keys.ts";
import { writeRow } from "./attempt-codec.ts";
import { type Book, emptyBook, type Name, nameOf, writeBook } from "./name-dictionary.ts";
import { SEGMENT_ROWS, writeSegment } from "./segment-codec.ts";

/** Where a writer goes on: what its keys hold already. */
export interface Standing {
  readonly book: Book;
  readonly bookText: string | null;
  readonly segment: number;
  readonly rows: readonly string[];
}

export const NOTHING_WRITTEN: Standing = { book: emptyBook(), bookText: null, segment: 0, rows: [] };

/** Appends attempts under one writer's own keys. No other tab writes there while this one lives. */
export class LogWriter {
  readonly id: string;
  readonly #storage: KeyValueStore;
  readonly #frames = new Map<string, number>();
  readonly #terms = new Map<string, number>();
  /** The keys of the segments that this writer wrote to itself. */
  readonly written = new Set<string>();
  readonly #book: Book = emptyBook();
  #bookText: string | null;
  #bookGrew = false;
  #segment: number;
  #rows: string[];
  #text: string | null;

  constructor(storage: KeyValueStore, id: string, standing: Standing) {
    this.id = id;
    this.#storage = storage;
    this.#bookText = standing.bookText;
    for (const [number, name] of standing.book.frames) this.#learn("frames", number, name);
    for (const [number, name] of standing.book.terms) this.#learn("terms", number, name);
    this.#segment = standing.segment;
    this.#rows = [...standing.rows];
    this.#text = this.#rows.length === 0 ? null : writeSegment(this.#rows);
  }

  /**
   * False when the keys no longer hold what this tab wrote last: everything was deleted, or something else wrote there. Then
   * nothing may be appended.
   */
  isUndisturbed(): boolean {
    const [book] = bookKeys(this.id);
    return this.#storage.read(book) === this.#bookText && this.#storage.read(this.#key()) === this.#text;
  }

  /** Stores the attempts: new names first, then each segment once. */
  append(attempts: readonly Attempt[]): WriteResult {
    const rows = attempts.map((attempt) => this.#row(attempt));
    let kept = this.#keepBook();
    for (let at = 0; at < rows.length; ) {
      if (this.#rows.length >= SEGMENT_ROWS) this.#nextSegment();
      const room = SEGMENT_ROWS - this.#rows.length;
      this.#rows.push(...rows.slice(at, at + room));
      at += room;
      this.#text = writeSegment(this.#rows);
      this.written.add(this.#key());
      kept = worse(kept, this.#storage.write(this.#key(), this.#text));
    }
    return kept;
  }

  /** Takes back everything this writer wrote. Only for one whose keys nobody else has read yet. */
  erase(): void {
    for (let segment = 0; segment <= this.#segment; segment++) this.#storage.remove(segmentKey(this.id, segment));
    for (const key of bookKeys(this.id)) this.#storage.remove(key);
  }

  #row(attempt: Attempt): string {
    const frame = this.#numberOf("frames", attempt.frame, attempt.revision);
    const terms = [attempt.answer, attempt.chosen, ...attempt.offered].map((term) => this.#numberOf("terms", term));
    const names = terms.flatMap((term) => this.#book.terms.get(term) ?? []);
    return writeRow(attempt, { frame, terms }, this.#book.frames.get(frame) ?? nameOf(), names);
  }

  #numberOf(kind: "frames" | "terms", ...parts: readonly string[]): number {
    const numbers = kind === "frames" ? this.#frames : this.#terms;
    const known = numbers.get(JSON.stringify(parts));
    if (known !== undefined) return known;
    const number = numbers.size;
    this.#learn(kind, number, nameOf(...parts));
    this.#bookGrew = true;
    return number;
  }

  #learn(kind: "frames" | "terms", number: number, name: Name): void {
    this.#book[kind].set(number, name);
    (kind === "frames" ? this.#frames : this.#terms).set(JSON.stringify(name.parts), number);
  }

  #keepBook(): WriteResult {
    if (!this.#bookGrew) return "kept";
    const text = writeBook(this.#book);
    this.#bookText = text;
    this.#bookGrew = false;
    return bookKeys(this.id).reduce<WriteResult>((kept, key) => worse(kept, this.#storage.write(key, text)), "kept");
  }

  #nextSegment(): void {
    this.#segment++;
    this.#rows = [];
  }

  #key(): string {
    return segmentKey(this.id, this.#segment);
  }
}

function worse(one: WriteResult, other: WriteResult): WriteResult {
  return one === "kept" ? other : one;
}
