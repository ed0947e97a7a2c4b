import type { Finished, Session } from "../../session/machine/session.ts";
import type { KeyValueStore, WriteResult } from "../storage/buffered-storage.ts";
import { FINISHED, lastPart, SESSION } from "../storage/storage-keys.ts";
import { readVersioned } from "../storage/versioned.ts";
import { load, type Shape, save } from "../storage/versioned-record.ts";
import { FinishedShape, SessionShape, type Stored } from "./session-schema.ts";

/** Finished sessions that are kept for the results page and the history. */
export const MOST_FINISHED = 50;

/** A session in storage, and when it was stored in ms since 1970. */
export interface Saved<T> {
  readonly id: string;
  readonly savedAt: number;
  readonly session: T;
}

export interface SessionLists {
  /** Sessions in progress, newest first; the one that is open is among them. */
  readonly waiting: readonly Saved<Session>[];
  /** Results of the last finished sessions, newest first. */
  readonly finished: readonly Saved<Finished>[];
}

export interface RepositoryDeps {
  readonly storage: KeyValueStore;
  readonly now: () => number;
  /** A name that no other tab has. */
  readonly tab: string;
}

/** The sessions in storage. */
export class SessionRepository {
  readonly #deps: RepositoryDeps;
  /** The text this tab stored last under a session's key. */
  readonly #written = new Map<string, string>();

  constructor(deps: RepositoryDeps) {
    this.#deps = deps;
  }

  store(id: string, session: Session): { readonly kept: WriteResult; readonly saved: Saved<Session> } {
    const { storage } = this.#deps;
    const stored = this.#stamp(session);
    const kept = save(storage, SESSION + id, SessionShape, stored);
    this.#written.set(id, storage.read(SESSION + id) ?? "");
    return { kept, saved: { id, savedAt: stored.savedAt, session } };
  }

  read(id: string): Session | undefined {
    return load(this.#deps.storage, SESSION + id, SessionShape, this.#deps.now())?.session;
  }

  /** True while this tab owns the session: the stored text is ours, missing, or not a session, which is then set aside. */
  isOurs(id: string): boolean {
    const { storage, tab, now } = this.#deps;
    const key = SESSION + id;
    const text = storage.read(key);
    if (text === this.#written.get(id)) return true;
    if (this.isFinished(id) || readVersioned(text ?? "", SessionShape.version).status === "newer") return false;
    return (load(storage, key, SessionShape, now())?.tab ?? tab) === tab;
  }

  isFinished(id: string): boolean {
    return this.#deps.storage.read(FINISHED + id) !== null;
  }

  /** The result first: whatever happens in between, a session is stored as one or the other. */
  finish(id: string, result: Finished): WriteResult {
    const { storage } = this.#deps;
    const kept = save(storage, FINISHED + id, FinishedShape, this.#stamp(result));
    if (kept === "kept") this.remove(id);
    for (const old of this.#list(FINISHED, FinishedShape).slice(MOST_FINISHED)) storage.remove(FINISHED + old.id);
    return kept;
  }

  remove(id: string): void {
    this.#deps.storage.remove(SESSION + id);
    this.#written.delete(id);
  }

  /** Gives up what still waits to be stored under a key. */
  discardPending(key: string): void {
    this.#deps.storage.discardPending(`${key}/`);
  }

  lists(): SessionLists {
    const finished = this.#list(FINISHED, FinishedShape);
    const done = new Set(finished.map((result) => result.id));
    return { finished, waiting: this.#list(SESSION, SessionShape).filter((saved) => !done.has(saved.id)) };
  }

  #stamp<T>(session: T): Stored<T> {
    return { savedAt: this.#deps.now(), tab: this.#deps.tab, session };
  }

  #list<T>(prefix: string, shape: Shape<Stored<T>>): Saved<T>[] {
    const { storage, now } = this.#deps;
    const found: Saved<T>[] = [];
    for (const key of storage.keys()) {
      const stored = key.startsWith(prefix) ? load(storage, key, shape, now()) : undefined;
      if (stored !== undefined) found.push({ id: lastPart(key), savedAt: stored.savedAt, session: stored.session });
    }
    return found.sort((one, other) => other.savedAt - one.savedAt);
  }
}
