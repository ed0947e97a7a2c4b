import type { WriteResult } from "../storage/storage.ts";
import { FINISHED, lastPart, SESSION } from "../storage/storage-keys.ts";
import { readVersioned } from "../storage/versioned.ts";
import { load, type Shape, save } from "../storage/versioned-record.ts";
import type { Saved, SessionLists, SessionSurroundings, Stored } from "./session-shapes.ts";

/** Finished sessions that are kept for the results page and the history. */
export const MOST_FINISHED = 50;

/** The sessions in storage. */
export class SessionShelf<S, R> {
  readonly #around: SessionSurroundings<S, R>;
  /** The text this tab stored last under a session's key. */
  readonly #written = new Map<string, string>();

  constructor(around: SessionSurroundings<S, R>) {
    this.#around = around;
  }

  store(id: string, session: S): { readonly kept: WriteResult; readonly saved: Saved<S> } {
    const { storage, session: shape } = this.#around;
    const stored = this.#stamp(session);
    const kept = save(storage, SESSION + id, shape, stored);
    this.#written.set(id, storage.read(SESSION + id) ?? "");
    return { kept, saved: { id, savedAt: stored.savedAt, session } };
  }

  read(id: string): S | undefined {
    return load(this.#around.storage, SESSION + id, this.#around.session, this.#around.now())?.session;
  }

  /**
   * Whether no other tab went on with the session. Its key holds what this tab stored last, or was emptied, or something was written
   * over it that is no session: that is set aside.
   */
  isOurs(id: string): boolean {
    const { storage, session, tab, now } = this.#around;
    const key = SESSION + id;
    const text = storage.read(key);
    if (text === this.#written.get(id)) return true;
    if (this.isFinished(id) || readVersioned(text ?? "", session.version).status === "newer") return false;
    return (load(storage, key, session, now())?.tab ?? tab) === tab;
  }

  isFinished(id: string): boolean {
    return this.#around.storage.read(FINISHED + id) !== null;
  }

  /** The result first: whatever happens in between, a session is stored as one or the other. */
  finish(id: string, result: R): WriteResult {
    const { storage, result: shape } = this.#around;
    const kept = save(storage, FINISHED + id, shape, this.#stamp(result));
    if (kept === "kept") this.drop(id);
    for (const old of this.#list(FINISHED, shape).slice(MOST_FINISHED)) storage.remove(FINISHED + old.id);
    return kept;
  }

  drop(id: string): void {
    this.#around.storage.remove(SESSION + id);
    this.#written.delete(id);
  }

  /** What still waits to be stored under a key is given up. */
  forget(key: string): void {
    this.#around.storage.discardPending(`${key}/`);
  }

  lists(): SessionLists<S, R> {
    const finished = this.#list(FINISHED, this.#around.result);
    const done = new Set(finished.map((result) => result.id));
    return { finished, waiting: this.#list(SESSION, this.#around.session).filter((saved) => !done.has(saved.id)) };
  }

  #stamp<T>(session: T): Stored<T> {
    return { savedAt: this.#around.now(), tab: this.#around.tab, session };
  }

  #list<T>(prefix: string, shape: Shape<Stored<T>>): Saved<T>[] {
    const { storage, now } = this.#around;
    const found: Saved<T>[] = [];
    for (const key of storage.keys()) {
      const stored = key.startsWith(prefix) ? load(storage, key, shape, now()) : undefined;
      if (stored !== undefined) found.push({ id: lastPart(key), savedAt: stored.savedAt, session: stored.session });
    }
    return found.sort((one, other) => other.savedAt - one.savedAt);
  }
}
