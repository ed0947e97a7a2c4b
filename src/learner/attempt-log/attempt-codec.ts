import type { Attempt } from "../../engine/attempt.ts";
import { CHECK_LETTERS, checksum } from "../storage/checksum.ts";
import { readNumbers, writeNumber } from "./base36.ts";
import type { Book, Name } from "./name-dictionary.ts";

const KINDS = ["practice", "timed", "exam"] as const;
const SURENESS = [undefined, "sure", "unsure"] as const;
/** Times of up to 8.64e15 ms, the last moment a date can name, take 11 digits. */
const BODY = "([0-9a-z]{1,11}) ([0-9a-z]{1,4}) ([0-9a-z]{1,6}) ([0-9a-z._]+) ([0-8])([0-9a-z]{1,11})";
const ROW = new RegExp(`^(${BODY}) ([0-9a-z]{${CHECK_LETTERS}})$`);

/** The numbers of an attempt's names in its writer's book. */
export interface Numbering {
  readonly frame: number;
  /** The right term, the chosen one, then all that were offered. */
  readonly terms: readonly number[];
}

/**
 * One attempt as a line of about 37 characters: `at frame seed terms kindTook check`. Numbers are in base 36 and whole; the kind is
 * one digit for mode and sureness together.
 */
export function writeRow(attempt: Attempt, numbering: Numbering, frame: Name, terms: readonly Name[]): string {
  const kind = KINDS.indexOf(attempt.mode) * SURENESS.length + Math.max(0, SURENESS.indexOf(attempt.sure));
  const body = [
    attempt.at.toString(36),
    numbering.frame.toString(36),
    attempt.seed.toString(36),
    numbering.terms.map(writeNumber).join(""),
    `${kind}${attempt.tookMs.toString(36)}`,
  ].join(" ");
  return `${body} ${rowCheck(body, frame, checksOf(terms))}`;
}

/** The attempt, or undefined when the line was cut, edited or uses a name that its book no longer has. */
export function readRow(line: string, book: Book): Attempt | undefined {
  const [, body = "", at = "", number = "", seed = "", packed = "", kindLetter = "", took = "", check] = ROW.exec(line) ?? [];
  const frame = book.frames.get(Number.parseInt(number, 36));
  const named = namesOf(packed, book);
  if (frame === undefined || named === undefined || check !== rowCheck(body, frame, named.check)) return undefined;
  const kind = Number(kindLetter);
  const sure = SURENESS[kind % SURENESS.length];
  // Written out: spreading parts into it takes ten times as long, and this runs for every attempt at every start.
  const attempt = {
    at: Number.parseInt(at, 36),
    frame: frame.parts[0] ?? "",
    revision: frame.parts[1] ?? "",
    seed: Number.parseInt(seed, 36),
    answer: named.answer,
    chosen: named.chosen,
    offered: named.offered,
    tookMs: Number.parseInt(took, 36),
    mode: KINDS[Math.floor(kind / SURENESS.length)] ?? "practice",
  };
  return sure === undefined ? attempt : { ...attempt, sure };
}

/** The terms of a row, and what they bring to its checksum. */
interface Named extends Pick<Attempt, "answer" | "chosen" | "offered"> {
  readonly check: string;
}

/** By book, what its rows' terms were read as: a long record says the same few thousand over and over. */
const read = new WeakMap<Book, Map<string, Named>>();

function namesOf(packed: string, book: Book): Named | undefined {
  const known = read.get(book);
  const named = known?.get(packed);
  if (named !== undefined) return named;
  const fresh = readNames(packed, book);
  if (fresh !== undefined) read.set(book, (known ?? new Map<string, Named>()).set(packed, fresh));
  return fresh;
}

/** undefined when the book lacks one of them, or they aren't even two. */
function readNames(packed: string, book: Book): Named | undefined {
  const terms: Name[] = [];
  for (const number of readNumbers(packed) ?? []) {
    const term = book.terms.get(number);
    if (term === undefined) return undefined;
    terms.push(term);
  }
  const [answer, chosen, ...offered] = terms.map(({ parts }) => parts[0] ?? "");
  if (answer === undefined || chosen === undefined) return undefined;
  return { answer, chosen, offered, check: checksOf(terms) };
}

/** @param terms their checks, one after the other */
function rowCheck(body: string, frame: Name, terms: string): string {
  return checksum(body, " ", frame.check, terms);
}

function checksOf(terms: readonly Name[]): string {
  return terms.map(({ check }) => check).join("");
}
