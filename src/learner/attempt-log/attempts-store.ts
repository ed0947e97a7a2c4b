import { create, type StoreApi, type UseBoundStore } from "zustand";
import type { Attempt } from "../../engine/attempt.ts";
import type { Pack } from "../../engine/pack.ts";
import { emptyMastery } from "../../mastery/mastery.ts";
import { now } from "../clock/clock.ts";
import type { Notice } from "../notices/notices.ts";
import { locks, storage } from "../storage/browser-env.ts";
import { hasLog } from "../storage/storage-keys.ts";
import type { AttemptLogDeps, ImportResult, Snapshot } from "./attempt-log.ts";
import { ComingLog, type RecordLog } from "./coming-log.ts";

interface AttemptsState extends Omit<Snapshot, "list"> {
  /** Why nothing can be read: the log's own code could not be had. */
  readonly fault?: unknown;
  /** Whether an answer is in the log when `record` returns. Until the log's code is here, it waits. */
  readonly isLogOpen: boolean;
  /** In order of time; while the status is "reading", only some of them. A copy, made when it is asked for: `count` costs nothing. */
  readonly attempts: readonly Attempt[];
  /** The last so many attempts, oldest first. */
  recent(most: number): readonly Attempt[];
  /** Stores one answered question before it returns. "memory only" means that it is lost when this tab closes. */
  record(attempt: Attempt): "kept" | "memory only";
  /** The same for several at once; those that are here already are left out. */
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
  /**
   * Fetches the log's code and reads storage, once; settled when everything was read. It is asked for without a call where there is
   * something to read or to tell, by the first answer, and when another tab stores something. Fails when the code can't be had, and then may be tried again.
   */
  readonly openLog: () => Promise<void>;
}

type Actions = Omit<AttemptsState, keyof Snapshot | "attempts" | "recent" | "isLogOpen">;

export function createAttempts(around: AttemptLogDeps): AttemptsStore {
  const wake = () => void openLog().catch(() => undefined);
  const coming = new ComingLog(wake);
  let log: RecordLog = coming;
  let opening: Promise<void> | undefined;
  const actions: Actions = {
    record: (attempt) => log.record([attempt]),
    takeIn: (attempts) => log.record(attempts),
    adopt: (attempts) => log.adopt(attempts),
    setPack: (pack) => log.setPack(pack),
    dismiss: (id) => log.dismiss(id),
    catchUp: () => log.catchUp(),
    startOver: () => log.startOver(),
  };
  const useAttempts = create<AttemptsState>()(() => stateOf(unread(around), actions, false));
  const openLog = () => {
    opening ??= open().catch((fault: unknown) => {
      opening = undefined;
      throw fault;
    });
    return opening;
  };
  const open = async () => {
    const { AttemptLog } = await import("./attempt-log.ts");
    const arrived = new AttemptLog(around);
    let isOpen = false;
    // Replaced, not merged: merging would ask for the copy.
    const show = (snapshot: Snapshot) => useAttempts.setState(stateOf(snapshot, actions, isOpen), true);
    arrived.onChange(show);
    log = arrived;
    // First: mastery of a record that was read must not be empty for want of a pack that is here.
    coming.handPackTo(arrived);
    await arrived.open();
    coming.handAnswersTo(arrived);
    isOpen = true;
    show(arrived.snapshot);
  };
  if (around.storage.keys().length > 0 || around.storage.state() !== "kept")
    openLog().catch((fault: unknown) => useAttempts.setState({ fault }));
  // Another tab has begun.
  else around.storage.onOtherTab(wake);
  return { useAttempts, openLog };
}

/** The record before its log is here: whole where none was ever kept. */
function unread({ storage }: AttemptLogDeps): Snapshot {
  const status = hasLog(storage) ? "reading" : "ready";
  return { status, list: [], count: 0, mastery: emptyMastery(), wrong: () => [], notices: [], storage: storage.state() };
}

function stateOf(snapshot: Snapshot, actions: Actions, isLogOpen: boolean): AttemptsState {
  const { list, ...shown } = snapshot;
  const { count } = shown;
  let copy: readonly Attempt[] | undefined;
  return {
    ...actions,
    ...shown,
    isLogOpen,
    get attempts() {
      copy ??= list.slice(0, count);
      return copy;
    },
    recent: (most) => list.slice(Math.max(0, count - most), count),
  };
}

/** The record of the learner at this page. */
export const { useAttempts, openLog } = createAttempts({ storage, locks, now });

globalThis.document?.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") void useAttempts.getState().catchUp();
});
