import type { KeyValueStore } from "../storage/storage.ts";
import type { Shape } from "../storage/versioned-record.ts";

/** A session in storage, and when it was stored in ms since 1970. */
export interface Saved<T> {
  readonly id: string;
  readonly savedAt: number;
  readonly session: T;
}

/** The session this tab is at. */
export type Open<S> =
  | { readonly state: "none" }
  | { readonly state: "here"; readonly id: string; readonly session: S }
  /** Another tab has it; `resume(id, "take over")` brings it here. */
  | { readonly state: "elsewhere"; readonly id: string }
  /** It was here; then another tab was asked to delete everything. */
  | { readonly state: "deleted" };

export interface SessionLists<S, R> {
  /** Sessions in progress, newest first; the one that is open is among them. */
  readonly waiting: readonly Saved<S>[];
  /** Results of the last finished sessions, newest first. */
  readonly finished: readonly Saved<R>[];
}

/** What a key holds: by the tab's name, a tab notices that another one goes on with its session. */
export interface Stored<T> {
  readonly savedAt: number;
  readonly tab: string;
  readonly session: T;
}

export interface SessionSurroundings<S, R> {
  readonly storage: KeyValueStore;
  readonly locks: LockManager | undefined;
  readonly now: () => number;
  /** A name that no other tab has. */
  readonly tab: string;
  readonly session: Shape<Stored<S>>;
  readonly result: Shape<Stored<R>>;
}
