import { CHECK_LETTERS, checksum } from "../../storage/checksum.ts";

/** A frame with its revision (two parts) or a term (one part), as rows refer to it. */
export interface Name {
  readonly parts: readonly string[];
  /** Goes into the checksum of every row that uses the name. */
  readonly check: string;
}

/** The names that one writer's rows are written with: each was stored once, and rows say its number. */
export interface NameList {
  readonly frames: Map<number, Name>;
  readonly terms: Map<number, Name>;
}

export interface NamesReading {
  readonly list: NameList;
  readonly status: "whole" | "damaged" | "missing";
}

const HEAD = /^tell-apart names (\d{1,6}) (\d{1,9})$/;
const LINE = new RegExp(`^([ft])([0-9a-z]{1,4}) (.+) ([0-9a-z]{${CHECK_LETTERS}})$`);

/** Reads what can be read. Every line stands on its own: a damaged one costs only the rows that use it. */
export function readNames(text: string | null): NamesReading {
  const list: NameList = { frames: new Map(), terms: new Map() };
  if (text === null) return { list, status: "missing" };
  const [head = "", ...lines] = text.split("\n");
  const [, version, count] = HEAD.exec(head) ?? [];
  const read = lines.filter((line) => readLine(line, list)).length;
  const isWhole = version === "1" && read === Number(count) && read === lines.length - 1 && text.endsWith("\n");
  return { list, status: isWhole ? "whole" : "damaged" };
}

function readLine(text: string, list: NameList): boolean {
  const [, kind, number = "", json = "", check] = LINE.exec(text) ?? [];
  if (kind === undefined || checksum(`${kind}${number} ${json}`) !== check) return false;
  const parts = readParts(json);
  if (parts?.length !== (kind === "f" ? 2 : 1)) return false;
  const name = { parts, check: checksum(JSON.stringify(parts)) };
  (kind === "f" ? list.frames : list.terms).set(Number.parseInt(number, 36), name);
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

/** Two copies of a list as one: every name that either of them still has. */
export function joinNames(one: NameList, other: NameList): NameList {
  return { frames: new Map([...one.frames, ...other.frames]), terms: new Map([...one.terms, ...other.terms]) };
}
