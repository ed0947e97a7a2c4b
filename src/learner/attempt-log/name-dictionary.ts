import { CHECK_LETTERS, checksum } from "../storage/checksum.ts";

/** A frame with its revision (two parts) or a term (one part), as rows refer to it. */
export interface Name {
  readonly parts: readonly string[];
  /** Goes into the checksum of every row that uses the name, so that no row is ever read with another name. */
  readonly check: string;
}

/** The names that one writer's rows are written with: each is stored once, and rows say its number. */
export interface Book {
  readonly frames: Map<number, Name>;
  readonly terms: Map<number, Name>;
}

export interface BookReading {
  readonly book: Book;
  readonly fate: "whole" | "damaged" | "newer" | "missing";
}

const HEAD = /^tell-apart names (\d{1,6}) (\d{1,9})$/;
const LINE = new RegExp(`^([ft])([0-9a-z]{1,4}) (.+) ([0-9a-z]{${CHECK_LETTERS}})$`);

export function emptyBook(): Book {
  return { frames: new Map(), terms: new Map() };
}

export function nameOf(...parts: readonly string[]): Name {
  return { parts, check: checksum(JSON.stringify(parts)) };
}

/** The text of a book: a head that counts the lines, then `f0 ["frame","revision"] check` and `t0 ["term"] check`. */
export function writeBook({ frames, terms }: Book): string {
  const lines = [...linesOf("f", frames), ...linesOf("t", terms)];
  return `tell-apart names 1 ${lines.length}\n${lines.join("")}`;
}

function linesOf(kind: "f" | "t", names: ReadonlyMap<number, Name>): string[] {
  return [...names].map(([number, name]) => {
    const body = `${kind}${number.toString(36)} ${JSON.stringify(name.parts)}`;
    return `${body} ${checksum(body)}\n`;
  });
}

/** Reads what can be read. Every line stands on its own: a damaged one costs only the rows that use it. */
export function readBook(text: string | null): BookReading {
  const book = emptyBook();
  if (text === null) return { book, fate: "missing" };
  const [head = "", ...lines] = text.split("\n");
  const [, version, count] = HEAD.exec(head) ?? [];
  if (Number(version) > 1) return { book, fate: "newer" };
  const read = lines.filter((line) => readLine(line, book)).length;
  const whole = version === "1" && read === Number(count) && read === lines.length - 1 && text.endsWith("\n");
  return { book, fate: whole ? "whole" : "damaged" };
}

function readLine(text: string, book: Book): boolean {
  const [, kind, number = "", json = "", check] = LINE.exec(text) ?? [];
  if (kind === undefined || checksum(`${kind}${number} ${json}`) !== check) return false;
  const parts = readParts(json);
  if (parts?.length !== (kind === "f" ? 2 : 1)) return false;
  (kind === "f" ? book.frames : book.terms).set(Number.parseInt(number, 36), nameOf(...parts));
  return true;
}

function readParts(json: string): string[] | undefined {
  try {
    const parts: unknown = JSON.parse(json);
    return Array.isArray(parts) && parts.every((part) => typeof part === "string") ? parts : undefined;
  } catch {
    return undefined;
  }
}

/** Two copies of a book as one: every name that either of them still has. */
export function joinBooks(one: Book, other: Book): Book {
  return { frames: new Map([...one.frames, ...other.frames]), terms: new Map([...one.terms, ...other.terms]) };
}
