import type { KeyValueStore } from "./buffered-storage.ts";
import { readJson } from "./read-json.ts";
import { lastPart, QUARANTINE } from "./storage-keys.ts";
import { either, fields, isCount, isNumber, isText, oneOf } from "./type-guards.ts";

/** Something that could not be read, kept as it was found. */
export interface Quarantined {
  /** Counts from 1 in the order in which they were set aside. */
  readonly number: number;
  /** The key it was found under. */
  readonly from: string;
  /** When it was set aside, in ms since 1970. */
  readonly at: number;
  /** One sentence. */
  readonly why: string;
  /** How many answers could not be read from it, or null if that is not known. */
  readonly lost: number | null;
  readonly text: string;
}

type StoredAside = Omit<Quarantined, "number"> & { readonly version: 1 };

const isStored = fields<StoredAside>({
  version: oneOf(1),
  from: isText,
  at: isNumber,
  why: isText,
  lost: either(isCount, oneOf(null)),
  text: isText,
});
const NUMBER = /^\d{1,9}$/;

/** Everything that was set aside, oldest first. */
export function listQuarantined(storage: KeyValueStore): Quarantined[] {
  const found = storage.keys().flatMap((key) => (key.startsWith(QUARANTINE) ? [readQuarantined(storage, key)] : []));
  return found.sort((one, other) => one.number - other.number);
}

function readQuarantined(storage: KeyValueStore, key: string): Quarantined {
  const text = storage.read(key) ?? "";
  const stored = readJson(text);
  const last = lastPart(key);
  const number = NUMBER.test(last) ? Number(last) : 0;
  if (!isStored(stored))
    return { number, from: key, at: 0, why: "It was set aside in a form that this version can’t read.", lost: null, text };
  return { number, from: stored.from, at: stored.at, why: stored.why, lost: stored.lost, text: stored.text };
}

type Found = Pick<Quarantined, "from" | "why" | "lost" | "text">;

/** Keeps a copy of what could not be read. The same text from the same key is copied only once. No other copy is overwritten. */
export function quarantine(storage: KeyValueStore, found: Found, at: number): void {
  const earlier = listQuarantined(storage);
  if (earlier.some((record) => record.from === found.from && record.text === found.text)) return;
  let number = 1 + Math.max(0, ...earlier.map((record) => record.number));
  while (storage.read(QUARANTINE + number) !== null) number++;
  write(storage, number, found, at);
}

/** The same for a text that its owner, a newer version of the app, goes on writing: only the latest copy is kept. */
export function quarantineLatest(storage: KeyValueStore, found: Found, at: number): void {
  const former = listQuarantined(storage).find((record) => record.from === found.from && record.why === found.why);
  if (former === undefined) quarantine(storage, found, at);
  else if (former.text !== found.text) write(storage, former.number, found, at);
}

function write(storage: KeyValueStore, number: number, found: Found, at: number): void {
  storage.write(QUARANTINE + number, JSON.stringify({ version: 1, ...found, at }), found.from);
}

/** The name of the file that the learner downloads a quarantined record as. */
export function quarantineFileName(record: Quarantined): string {
  return `tell-apart-aside-${record.number}.txt`;
}
