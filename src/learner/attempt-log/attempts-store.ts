import { create, type StoreApi, type UseBoundStore } from "zustand";
import type { Attempt } from "../../engine/attempt.ts";
import type { Pack } from "../../engine/pack.ts";
import { now } from "../clock/clock.ts";
import type { Notice } from "../notices/notices.ts";
import { locks, storage } from "../storage/browser-env.ts";
import { AttemptLog, type AttemptLogDeps, type ImportResult, type Snapshot } from "./attempt-log.ts";

interface AttemptsState extends Omit<Snapshot, "list"> {
  /** In order of time; while the status is "reading", only some of them. A copy, made when it is asked for: `count` costs nothing. */
  readonly attempts: readonly Attempt[];
  /** Stores answered questions before it returns; those that are here already are left out. "memory only" means that they are lost when this tab closes. */
  takeIn(attempts: readonly Attempt[]): "kept" | "memory only";
  /** Adds attempts of another browser, all or, where storage has no room for them, none. */
  adopt(attempts: readonly Attempt[]): ImportResult;
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
  /** Settled when all of storage was read. */
  readonly opened: Promise<void>;
}

type Actions = Omit<AttemptsState, keyof Snapshot | "attempts">;

export function createAttempts(around: AttemptLogDeps): AttemptsStore {
  const log = new AttemptLog(around);
  const actions: Actions = {
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
  const { list, ...shown } = snapshot;
  const { count } = shown;
  let copy: readonly Attempt[] | undefined;
  return {
    ...actions,
    ...shown,
    get attempts() {
      copy ??= list.slice(0, count);
      return copy;
    },
  };
}

/** The record of the learner at this page. */
export const { useAttempts, opened } = createAttempts({ storage, locks, now });

globalThis.document?.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") void useAttempts.getState().catchUp();
});
