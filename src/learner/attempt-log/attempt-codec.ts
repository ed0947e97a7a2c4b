import type { Attempt, Pointed, PointingVerdict } from "../../engine/attempt.ts";
import { CHECK_LETTERS, checksum } from "../storage/checksum.ts";
import { readNumbers, writeNumber } from "./base36.ts";
import type { Name, SegmentDictionary } from "./segment-dictionary.ts";

const MODES = ["practice", "timed", "exam"] as const;
const SURENESS = [undefined, "sure", "unsure"] as const;
/** The letter that says what a fact pointed at was, and with it that the field is about one. */
const VERDICTS: ReadonlyMap<string, PointingVerdict> = new Map([
  ["t", "tell"],
  ["p", "part"],
  ["d", "decoy"],
  ["n", "neutral"],
]);
/** Times of up to 8.64e15 ms, the last moment a date can name, take 11 digits. */
const FIELDS = "([0-9a-z]{1,11}) ([0-9a-z]{1,4}) ([0-9a-z]{1,6}) ([0-9a-z._]+) ([0-8])([0-9a-z]{1,11})";
/** What later versions may add: printable characters between spaces. */
const FURTHER = "(?: [!-~]+)*";
/** What was pointed at: the verdict’s letter, then the fact’s block and line, each one letter where it is small. */
const POINTED = "(?: ([tpdn])([0-9a-z._]{2,10}))?";
/** Which change of a flip was picked. */
const CHANGE = "(?: f([0-9a-z]{1,2}))?";
const BODY = new RegExp(`^${FIELDS}${POINTED}${CHANGE}${FURTHER}$`);

export interface WrittenRow {
  /** The names that the row uses and that are new in its segment, a line each; often none. */
  readonly names: string;
  /**
   * One attempt as a line of about 37 characters, without its end: `at frame seed terms kindTook check`, and with
   * four more where a fact was pointed at: `… kindTook n02 check`; a flip then has `f` and the number of the picked change. Numbers are in base 36 and whole;
   * the kind is one digit for mode and sureness together; the terms are the right one, the chosen one, then all that were offered.
   */
  readonly row: string;
}

export function writeRow(attempt: Attempt, names: SegmentDictionary): WrittenRow {
  const frame = names.numberFrame(attempt.frame, attempt.revision);
  const terms = [attempt.answer, attempt.chosen, ...attempt.offered].map((term) => names.numberTerm(term));
  const kind = MODES.indexOf(attempt.mode) * SURENESS.length + Math.max(0, SURENESS.indexOf(attempt.sure));
  const body = [
    attempt.at.toString(36),
    frame.number.toString(36),
    attempt.seed.toString(36),
    terms.map(({ number }) => writeNumber(number)).join(""),
    `${kind}${attempt.tookMs.toString(36)}`,
    ...pointedField(attempt.pointed),
    ...(attempt.change === undefined ? [] : [`f${attempt.change.toString(36)}`]),
  ].join(" ");
  return { names: [frame, ...terms].map(({ lines }) => lines).join(""), row: `${body} ${rowCheck(body, frame, checksOf(terms))}` };
}

/** Reads the rows of one segment. */
export class RowReader {
  readonly #names: SegmentDictionary;
  /** What the rows' terms were read as: a segment says the same few hundred over and over. */
  readonly #terms = new Map<string, Terms>();

  /** @param names to be filled with each name before the rows that use it are read */
  constructor(names: SegmentDictionary) {
    this.#names = names;
  }

  /** The attempt, or undefined when the line was cut or edited, or uses a name that its segment lacks. Unknown fields are passed over. */
  read(line: string): Attempt | undefined {
    const end = line.length - CHECK_LETTERS - 1;
    const body = line.slice(0, Math.max(0, end));
    const [, at = "", number = "", seed = "", packed = "", kindDigit = "", took = "", verdict, fact, change] = BODY.exec(body) ?? [];
    const frame = this.#names.frame(Number.parseInt(number, 36));
    const terms = this.#termsOf(packed);
    if (frame === undefined || terms === undefined || line.slice(end) !== ` ${rowCheck(body, frame, terms.check)}`) return undefined;
    const kind = Number(kindDigit);
    const sure = SURENESS[kind % SURENESS.length];
    // Written out: spreading parts into it takes ten times as long, and this runs for every attempt at every start.
    const attempt = {
      at: Number.parseInt(at, 36),
      frame: frame.parts[0] ?? "",
      revision: frame.parts[1] ?? "",
      seed: Number.parseInt(seed, 36),
      answer: terms.answer,
      chosen: terms.chosen,
      offered: terms.offered,
      tookMs: Number.parseInt(took, 36),
      mode: MODES[Math.floor(kind / SURENESS.length)] ?? "practice",
    };
    if (sure === undefined && verdict === undefined && change === undefined) return attempt;
    const pointed = pointedFrom(verdict, fact);
    const picked = change === undefined ? undefined : Number.parseInt(change, 36);
    return { ...attempt, ...(sure && { sure }), ...(pointed && { pointed }), ...(picked !== undefined && { change: picked }) };
  }

  /** undefined when the segment lacks one of them, or they aren't even two. */
  #termsOf(packed: string): Terms | undefined {
    const known = this.#terms.get(packed);
    if (known !== undefined) return known;
    const names: Name[] = [];
    for (const number of readNumbers(packed) ?? []) {
      const name = this.#names.term(number);
      if (name === undefined) return undefined;
      names.push(name);
    }
    const [answer, chosen, ...offered] = names.map(({ parts }) => parts[0] ?? "");
    if (answer === undefined || chosen === undefined) return undefined;
    const terms = { answer, chosen, offered, check: checksOf(names) };
    this.#terms.set(packed, terms);
    return terms;
  }
}

function pointedField(pointed: Pointed | undefined): string[] {
  if (pointed === undefined) return [];
  const letter = [...VERDICTS].find(([, was]) => was === pointed.was)?.[0] ?? "";
  return [
    letter +
      pointed.fact
        .split(".")
        .map((part) => writeNumber(Number(part)))
        .join(""),
  ];
}

/** undefined where there is none, and where a later version says it in another way. */
function pointedFrom(verdict = "", fact = ""): Pointed | undefined {
  const was = VERDICTS.get(verdict);
  const [block, line, ...others] = readNumbers(fact) ?? [];
  return was === undefined || block === undefined || line === undefined || others.length > 0
    ? undefined
    : { fact: `${block}.${line}`, was };
}

/** The terms of a row, and what they bring to its checksum. */
interface Terms extends Pick<Attempt, "answer" | "chosen" | "offered"> {
  readonly check: string;
}

/** @param terms their checks, one after the other */
function rowCheck(body: string, frame: Name, terms: string): string {
  return checksum(body, " ", frame.check, terms);
}

function checksOf(terms: readonly Name[]): string {
  return terms.map(({ check }) => check).join("");
}
