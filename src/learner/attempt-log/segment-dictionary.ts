import { checksum } from "../storage/checksum.ts";

/** A frame with its revision (two parts) or a term (one part). */
export interface Name {
  readonly parts: readonly string[];
  /** Goes into the checksum of every row that uses the name, so that no row is ever read with another name. */
  readonly check: string;
}

export interface NumberedName extends Name {
  readonly number: number;
  /** The lines that must stand before the first row that uses the name; empty where they stand there already. */
  readonly lines: string;
}

const LINE = /^@([a-z])([0-9a-z]{1,4}) (.+)$/;

/**
 * The names that the rows of one segment use. Each stands in a line of its own before the first of them, and rows say its number:
 * `@p0 ["drift-outage/"]` for what the ids of a contrast's frames begin with, `@f0 [0,"fresh-produce","1a2b3c4d"]` for a frame with its
 * revision, `@t0 ["drift"]` for a term.
 */
export class SegmentDictionary {
  readonly #prefixes = new Table<string>("p");
  readonly #frames = new Table<Name>("f");
  readonly #terms = new Table<Name>("t");

  frame(number: number): Name | undefined {
    return this.#frames.get(number);
  }

  term(number: number): Name | undefined {
    return this.#terms.get(number);
  }

  numberFrame(frame: string, revision: string): NumberedName {
    const cut = frame.indexOf("/") + 1;
    const prefix = this.#prefixes.numberOf([frame.slice(0, cut)], frame.slice(0, cut));
    const name = nameOf(frame, revision);
    const { number, lines } = this.#frames.numberOf([prefix.number, frame.slice(cut), revision], name);
    return { ...name, number, lines: prefix.lines + lines };
  }

  numberTerm(term: string): NumberedName {
    const name = nameOf(term);
    return { ...name, ...this.#terms.numberOf([term], name) };
  }

  /** Reads a line with a name. False when it is damaged; true also for a kind of name that a later version has added. */
  readLine(line: string): boolean {
    const [, kind, digits = "", json = ""] = LINE.exec(line) ?? [];
    const [first, ...others] = readList(json);
    const number = Number.parseInt(digits, 36);
    if (kind === "p" && others.length === 0 && typeof first === "string") this.#prefixes.set(number, json, first);
    else if (kind === "t" && others.length === 0 && typeof first === "string") this.#terms.set(number, json, nameOf(first));
    else if (kind === "f") return this.#readFrame(number, json, first, others);
    else return kind !== undefined && kind !== "p" && kind !== "t";
    return true;
  }

  #readFrame(number: number, json: string, first: unknown, others: readonly unknown[]): boolean {
    const [rest, revision] = others;
    const prefix = typeof first === "number" ? this.#prefixes.get(first) : undefined;
    if (prefix === undefined || others.length !== 2 || typeof rest !== "string" || typeof revision !== "string") return false;
    this.#frames.set(number, json, nameOf(prefix + rest, revision));
    return true;
  }
}

/** Names of one kind by their number, and their numbers by what their line says. */
class Table<T> {
  readonly #kind: string;
  readonly #names = new Map<number, T>();
  readonly #numbers = new Map<string, number>();

  constructor(kind: string) {
    this.#kind = kind;
  }

  get(number: number): T | undefined {
    return this.#names.get(number);
  }

  set(number: number, json: string, name: T): void {
    this.#names.set(number, name);
    this.#numbers.set(json, number);
  }

  /** The number of a name, which gets the next one where it has none. */
  numberOf(parts: readonly (string | number)[], name: T): { readonly number: number; readonly lines: string } {
    const json = JSON.stringify(parts);
    const known = this.#numbers.get(json);
    if (known !== undefined) return { number: known, lines: "" };
    const number = Math.max(-1, ...this.#names.keys()) + 1;
    this.set(number, json, name);
    return { number, lines: `@${this.#kind}${number.toString(36)} ${json}\n` };
  }
}

/** Whether a line of a segment holds a name; any other is a row. */
export function isNameLine(line: string): boolean {
  return line.startsWith("@");
}

function nameOf(...parts: readonly string[]): Name {
  return { parts, check: checksum(JSON.stringify(parts)) };
}

/** Empty where the text is no JSON list. */
function readList(json: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
