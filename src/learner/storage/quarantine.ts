import { readJson } from "./read-json.ts";
import type { Shelf } from "./storage.ts";
import { ASIDE, lastPart } from "./storage-keys.ts";
import { either, fields, isCount, isNumber, isText, oneOf } from "./type-guards.ts";

/** Something that could not be read, kept as it was found. */
export interface Aside {
  /** Counts from 1 in the order they were set aside. */
  readonly number: number;
  /** The key it was found under. */
  readonly from: string;
  /** When it was set aside, in ms since 1970. */
  readonly at: number;
  /** One sentence. */
  readonly why: string;
  /** Answers that could not be read from it; null where it is not known how many. */
  readonly lost: number | null;
  readonly text: string;
}

type StoredAside = Omit<Aside, "number"> & { readonly version: 1 };

const isStored = fields<StoredAside>({
  version: oneOf(1),
  from: isText,
  at: isNumber,
  why: isText,
  lost: either(isCount, oneOf(null)),
  text: isText,
});
const NUMBER = /^\d{1,9}$/;

/** All that was set aside, oldest first. */
export function listAsides(shelf: Shelf): Aside[] {
  const found = shelf.keys().flatMap((key) => (key.startsWith(ASIDE) ? [readAside(shelf, key)] : []));
  return found.sort((one, other) => one.number - other.number);
}

function readAside(shelf: Shelf, key: string): Aside {
  const text = shelf.read(key) ?? "";
  const stored = readJson(text);
  const last = lastPart(key);
  const number = NUMBER.test(last) ? Number(last) : 0;
  if (!isStored(stored))
    return { number, from: key, at: 0, why: "It was set aside in a form that this version can’t read.", lost: null, text };
  return { number, from: stored.from, at: stored.at, why: stored.why, lost: stored.lost, text: stored.text };
}

type Found = Pick<Aside, "from" | "why" | "lost" | "text">;

/** Keeps a copy of what could not be read, once: the same text from the same key is not copied again. No other copy is written over. */
export function setAside(shelf: Shelf, found: Found, at: number): void {
  const asides = listAsides(shelf);
  if (asides.some((aside) => aside.from === found.from && aside.text === found.text)) return;
  let number = 1 + Math.max(0, ...asides.map((aside) => aside.number));
  while (shelf.read(ASIDE + number) !== null) number++;
  write(shelf, number, found, at);
}

/** The same for a text that its owner, a newer version, goes on writing: only the latest copy of it is kept. */
export function setAsideLatest(shelf: Shelf, found: Found, at: number): void {
  const former = listAsides(shelf).find((aside) => aside.from === found.from && aside.why === found.why);
  if (former === undefined) setAside(shelf, found, at);
  else if (former.text !== found.text) write(shelf, former.number, found, at);
}

function write(shelf: Shelf, number: number, found: Found, at: number): void {
  shelf.write(ASIDE + number, JSON.stringify({ version: 1, ...found, at }), found.from);
}

/** A name for the file that the learner downloads an aside as. */
export function asideFileName(aside: Aside): string {
  return `tell-apart-aside-${aside.number}.txt`;
}
