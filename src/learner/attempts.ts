import { create, type StoreApi, type UseBoundStore } from "zustand";
import type { Attempt } from "../engine/attempt.ts";
import type { Pack } from "../engine/pack.ts";
import { type Adopted, AttemptLog, type Snapshot, type Surroundings } from "./attempt-log.ts";
import { now } from "./clock.ts";
import type { Notice } from "./notices.ts";
import { locks, shelf } from "./page.ts";

interface AttemptsState extends Omit<Snapshot, "list"> {
  /** In order of time; while the status is "reading", only some of them. A copy, made when it is asked for: `count` costs nothing. */
  readonly attempts: readonly Attempt[];
  /** The last so many attempts, oldest first. */
  recent(most: number): readonly Attempt[];
  /** Stores one answered question before it returns. "memory only" means that it is lost when this tab closes. */
  record(attempt: Attempt): "kept" | "memory only";
  /** The same for several at once; those that are here already are left out. */
  takeIn(attempts: readonly Attempt[]): "kept" | "memory only";
  /** Adds attempts of another browser, all or, where storage has no room for them, none. */
  adopt(attempts: readonly Attempt[]): Adopted;
  /** Mastery is counted with this pack from now on. */
  setPack(pack: Pack): void;
  dismiss(id: Notice["id"]): void;
  /** Reads what other tabs wrote while this page was frozen. */
  catchUp(): Promise<void>;
  /** Reads storage as if the page had just been opened. */
  startOver(): Promise<void>;
}

export interface AttemptsStore {
  readonly useAttempts: UseBoundStore<StoreApi<AttemptsState>>;
  /** Settled when everything in storage was read. */
  readonly opened: Promise<void>;
}

type Actions = Omit<AttemptsState, keyof Snapshot | "attempts" | "recent">;

export function createAttempts(around: Surroundings): AttemptsStore {
  const log = new AttemptLog(around);
  const actions: Actions = {
    record: (attempt) => log.record([attempt]),
    takeIn: (attempts) => log.record(attempts),
    adopt: (attempts) => log.adopt(attempts),
    setPack: (pack) => log.setPack(pack),
    dismiss: (id) => log.dismiss(id),
    catchUp: () => log.catchUp(),
    startOver: () => log.startOver(),
  };
  const useAttempts = create<AttemptsState>()(() => stateOf(log.snapshot, actions));
  // Replaced, not merged: merging would ask for the copy.
  log.onChange((snapshot) => useAttempts.setState(stateOf(snapshot, actions), true));
  return { useAttempts, opened: log.open() };
}

function stateOf(snapshot: Snapshot, actions: Actions): AttemptsState {
  const { list, count, status, mastery, notices, storage } = snapshot;
  let copy: readonly Attempt[] | undefined;
  return {
    ...actions,
    ...{ status, count, mastery, notices, storage },
    get attempts() {
      copy ??= list.slice(0, count);
      return copy;
    },
    recent: (most) => list.slice(Math.max(0, count - most), count),
  };
}

/** The record of the learner at this page. */
export const { useAttempts, opened } = createAttempts({ shelf, locks, now });

globalThis.document?.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") void useAttempts.getState().catchUp();
});
