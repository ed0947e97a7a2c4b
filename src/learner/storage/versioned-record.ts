import type { KeyValueStore, WriteResult } from "./buffered-storage.ts";
import { quarantine, quarantineLatest } from "./quarantine.ts";
import { BEFORE_UPGRADE, PREFIX } from "./storage-keys.ts";
import { readVersioned, writeVersioned } from "./versioned.ts";

/** The shape of what one key holds, through all its versions. */
export interface Shape<T> {
  /** Its name as it begins a sentence: "Your settings". */
  readonly name: string;
  readonly version: number;
  /** By version, a function that turns its value into one of the next version. */
  readonly upgrades: ReadonlyMap<number, (value: unknown) => unknown>;
  /** Whether it may hold answers that are stored nowhere else. */
  readonly holdsAnswers?: true;
  /** Returns undefined if nothing can be read. `whole` is false if something was left out. */
  parse(value: unknown): { readonly value: T; readonly whole: boolean } | undefined;
}

export function save<T>(on: KeyValueStore, key: string, shape: Shape<T>, value: T): WriteResult {
  return on.write(key, writeVersioned(shape.version, value));
}

/**
 * Reads the value under a key and upgrades it to this version. What can't be read is set aside. Returns undefined if that is everything.
 */
export function load<T>(on: KeyValueStore, key: string, shape: Shape<T>, at: number): T | undefined {
  const text = on.read(key);
  if (text === null) return undefined;
  const { status, version, value } = readVersioned(text, shape.version);
  const parsed = status === "unreadable" ? undefined : shape.parse(status === "older" ? upgraded(shape, version, value) : value);
  if (status === "newer")
    quarantineLatest(on, { from: key, why: `${shape.name} came from a newer version of Tell Apart.`, lost: 0, text }, at);
  else if (parsed?.whole !== true)
    quarantine(on, { from: key, why: `${shape.name} could not be read in full.`, lost: shape.holdsAnswers ? null : 0, text }, at);
  else if (status === "older") replace(on, key, shape, text, parsed.value);
  return parsed?.value;
}

/** Returns undefined if an upgrade is missing or could make nothing of the old value. */
function upgraded<T>(shape: Shape<T>, from: number, old: unknown): unknown {
  let value = old;
  try {
    for (let version = from; version < shape.version; version++) value = shape.upgrades.get(version)?.(value);
    return value;
  } catch {
    return undefined;
  }
}

/** Writes the new form. A copy of the old form stays until the new one has been read back. */
function replace<T>(on: KeyValueStore, key: string, shape: Shape<T>, old: string, value: T): void {
  const copy = `${BEFORE_UPGRADE}${key.slice(PREFIX.length)}`;
  on.write(copy, old, key);
  if (save(on, key, shape, value) !== "kept") return;
  const again = readVersioned(on.read(key) ?? "", shape.version);
  if (again.status === "this version" && shape.parse(again.value)?.whole === true) on.remove(copy);
}
