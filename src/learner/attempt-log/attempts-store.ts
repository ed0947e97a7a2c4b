import { now } from "../clock/clock.ts";
import { locks, storage } from "../storage/browser-storage.ts";
import { AttemptLog } from "./attempt-log.ts";

const log = new AttemptLog({ storage, locks, now });

/** The record of the learner at this page. */
export const {
  useAttempts,
  appendAttempts,
  importAttempts,
  setPack,
  setUncounted,
  dismissNotice,
  reloadAttempts,
  storedAttempts,
  countedAttempts,
} = log;

/** Settled when all of storage was read. */
export const opened: Promise<void> = log.open();

globalThis.document?.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") void log.catchUp();
});
