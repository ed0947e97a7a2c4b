import type { Attempt } from "../engine/attempt.ts";
import type { Book, Name } from "./book.ts";
import { CHECK_LETTERS, checksum } from "./checksum.ts";
import { readNumbers, writeNumber } from "./numbers.ts";

const KINDS = ["practice", "timed", "exam"] as const;
const SURENESS = [undefined, "sure", "unsure"] as const;
const BODY = /^[0-9a-z]{1,10} [0-9a-z]{1,4} [0-9a-z]{1,6} [0-9a-z._]+ [0-8][0-9a-z]{1,10}$/;

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
  return `${body} ${rowCheck(body, frame, terms)}`;
}

/** The attempt, or undefined when the line was cut, edited or uses a name that its book no longer has. */
export function readRow(line: string, book: Book): Attempt | undefined {
  const body = line.slice(0, -CHECK_LETTERS - 1);
  if (!BODY.test(body)) return undefined;
  const [at = "", number = "", seed = "", packed = "", took = ""] = body.split(" ");
  const frame = book.frames.get(Number.parseInt(number, 36));
  const terms = termsOf(packed, book);
  if (frame === undefined || terms === undefined || line !== `${body} ${rowCheck(body, frame, terms)}`) return undefined;
  const ids = terms.map((term) => term.parts[0] ?? "");
  const kind = Number(took.charAt(0));
  const sure = SURENESS[kind % SURENESS.length];
  // Written out: spreading parts into it takes ten times as long, and this runs for every attempt at every start.
  const attempt = {
    at: Number.parseInt(at, 36),
    frame: frame.parts[0] ?? "",
    revision: frame.parts[1] ?? "",
    seed: Number.parseInt(seed, 36),
    answer: ids[0] ?? "",
    chosen: ids[1] ?? "",
    offered: ids.slice(2),
    tookMs: Number.parseInt(took.slice(1), 36),
    mode: KINDS[Math.floor(kind / SURENESS.length)] ?? "practice",
  };
  return sure === undefined ? attempt : { ...attempt, sure };
}

/** undefined when the book lacks one of them, or they aren't even two. */
function termsOf(packed: string, book: Book): Name[] | undefined {
  const terms: Name[] = [];
  for (const number of readNumbers(packed) ?? []) {
    const term = book.terms.get(number);
    if (term === undefined) return undefined;
    terms.push(term);
  }
  return terms.length < 2 ? undefined : terms;
}

function rowCheck(body: string, frame: Name, terms: readonly Name[]): string {
  let names = frame.check;
  for (const term of terms) names += term.check;
  return checksum(`${body} ${names}`);
}
