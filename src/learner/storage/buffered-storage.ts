import { PREFIX } from "./storage-keys.ts";

/** The outcome of a write: in storage, or held in memory because storage is full or can't be written. */
export type WriteResult = "kept" | "full" | "off";

/** What the learner is told: whether their work outlives this page. */
export type StorageState = "kept" | "memory only" | "full";

/** The only way to localStorage. Nothing in it throws. */
export interface KeyValueStore {
  read(key: string): string | null;
  /**
   * Stores a text. One that can't be stored is held in memory, is read back from there, and is stored as soon as storage works again.
   *
   * @param copyOf a key that the text is a copy of: what is stored there is not overwritten until the copy is stored
   */
  write(key: string, text: string, copyOf?: string): WriteResult;
  remove(key: string): WriteResult;
  /** Drops the texts that wait to be stored under a key, or under the keys below it if `folder` ends in "/". */
  discardPending(folder: string): void;
  /** This app's keys, in no particular order. */
  keys(): string[];
  state(): StorageState;
  onStateChange(listener: (state: StorageState) => void): () => void;
  /** Called with each key that another tab wrote or removed, and with null when it cleared everything. */
  onOtherTab(listener: (key: string | null) => void): () => void;
}

/** Adds a listener for changes made by other tabs. Returns a function that removes it. */
export type Listen = (listener: (key: string | null) => void) => () => void;

const PROBE = `${PREFIX}probe`;

/** @param storage undefined where the browser has none, or refuses it */
export class BufferedStorage implements KeyValueStore {
  /** What is not in storage yet, by key. Null stands for a removal. */
  readonly #pending = new Map<string, string | null>();
  /** For each key, the key that a copy of its text goes to. */
  readonly #copies = new Map<string, string>();
  readonly #listeners = new Set<(state: StorageState) => void>();
  #native: Storage | undefined;
  readonly #listen: Listen;
  #state: StorageState = "kept";

  constructor(storage: Storage | undefined, listen: Listen) {
    this.#native = storage;
    this.#listen = listen;
    this.read(PROBE);
    this.keys();
    const failure = this.#put(PROBE, "1");
    if (failure === "kept") this.#put(PROBE, null);
    else this.#state = failure === "full" ? "full" : "memory only";
  }

  read(key: string): string | null {
    const waiting = this.#pending.get(key);
    return waiting === undefined ? (this.#ask(() => this.#native?.getItem(key)) ?? null) : waiting;
  }

  write(key: string, text: string, copyOf?: string): WriteResult {
    if (copyOf !== undefined) this.#copies.set(copyOf, key);
    return this.#change(key, text);
  }

  remove(key: string): WriteResult {
    return this.#change(key, null);
  }

  discardPending(folder: string): void {
    for (const [key, text] of this.#pending) if (text !== null && `${key}/`.startsWith(folder)) this.#pending.delete(key);
  }

  keys(): string[] {
    const keys = new Set(this.#ask(() => storedKeys(this.#native)) ?? []);
    for (const [key, text] of this.#pending) {
      if (text === null) keys.delete(key);
      else keys.add(key);
    }
    return [...keys].filter((key) => key.startsWith(PREFIX));
  }

  state(): StorageState {
    return this.#state;
  }

  onStateChange(listener: (state: StorageState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onOtherTab(listener: (key: string | null) => void): () => void {
    return this.#listen(listener);
  }

  #change(key: string, text: string | null): WriteResult {
    this.#pending.set(key, text);
    const failure = this.#flush();
    const kept = this.#pending.has(key) ? (failure ?? "off") : "kept";
    this.#become(failure === undefined ? "kept" : failure === "full" ? "full" : "memory only");
    return kept;
  }

  /**
   * Stores what waits, in the order in which it began to wait. Within a folder, nothing is stored before what has waited longer. Folders
   * don't wait for each other, so a large text that finds no room does not keep small ones out. Nothing is stored over a text whose copy
   * still waits.
   */
  #flush(): WriteResult | undefined {
    const blocked = new Set<string>();
    let failure: WriteResult | undefined;
    for (const [key, text] of [...this.#pending]) {
      const folder = key.slice(0, key.lastIndexOf("/"));
      if (blocked.has(folder) || this.#pending.has(this.#copies.get(key) ?? "")) continue;
      const kept = this.#put(key, text);
      if (kept === "kept") this.#pending.delete(key);
      else {
        blocked.add(folder);
        failure = kept;
      }
    }
    return failure;
  }

  #put(key: string, text: string | null): WriteResult {
    if (this.#native === undefined) return "off";
    try {
      if (text === null) this.#native.removeItem(key);
      else this.#native.setItem(key, text);
      return "kept";
    } catch (error) {
      return isQuota(error) ? "full" : "off";
    }
  }

  /** Storage that can't be read is given up, because what is written there could not be found again. */
  #ask<T>(ask: () => T): T | undefined {
    try {
      return ask();
    } catch {
      this.#native = undefined;
      this.#become("memory only");
      return undefined;
    }
  }

  #become(state: StorageState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}

function storedKeys(storage: Storage | undefined): string[] {
  const keys: string[] = [];
  for (let at = 0; at < (storage?.length ?? 0); at++) keys.push(storage?.key(at) ?? "");
  return keys;
}

/** Firefox names the error differently. Both names are in use. */
function isQuota(error: unknown): boolean {
  return error instanceof Error && (error.name === "QuotaExceededError" || error.name === "NS_ERROR_DOM_QUOTA_REACHED");
}
