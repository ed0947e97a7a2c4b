import type { Attempt } from "../../engine/attempt.ts";
import { now } from "../clock/clock.ts";
import { storage } from "../storage/browser-storage.ts";
import { type PersistedStoreDeps, persistedStore } from "../storage/persisted-store.ts";
import { BACKUP_STATUS } from "../storage/storage-keys.ts";
import { either, fields, isNumber, isSwitch, oneOf } from "../storage/type-guards.ts";
import type { Shape } from "../storage/versioned-record.ts";
import { copiedUntil, uncopied } from "./backup-coverage.ts";

/** How many answers without a backup lead to one reminder. */
export const REMIND_AFTER = 200;

export interface BackupStatus {
  /** The time up to which every answer is in an export, in ms since 1970. */
  readonly backedUpAt: number | null;
  readonly reminded: boolean;
}

const isStatus = fields<BackupStatus>({ backedUpAt: either(isNumber, oneOf(null)), reminded: isSwitch });

const StatusShape: Shape<BackupStatus> = {
  name: "The note of your last export",
  version: 1,
  upgrades: new Map(),
  parse: (value) => (isStatus(value) ? { value: { backedUpAt: value.backedUpAt, reminded: value.reminded }, whole: true } : undefined),
};

const NEVER: BackupStatus = { backedUpAt: null, reminded: false };

export function createBackupStatus(deps: PersistedStoreDeps) {
  const { useStore: useBackupStatus, put, reload } = persistedStore(BACKUP_STATUS, StatusShape, NEVER, deps);
  return {
    useBackupStatus,
    /** To be called when an export was saved. */
    noteExport: () => put({ backedUpAt: deps.now(), reminded: false }),
    /** To be called when a file was imported. The record, in order of time, then has its answers. */
    noteImport: (file: readonly Attempt[], record: readonly Attempt[]) => {
      const before = useBackupStatus.getState().backedUpAt;
      const backedUpAt = copiedUntil(record, file, before, deps.now());
      if (backedUpAt !== before) put({ backedUpAt, reminded: false });
    },
    /** To be called when the reminder was shown. */
    noteReminder: () => put({ ...useBackupStatus.getState(), reminded: true }),
    reloadBackupStatus: reload,
  };
}

/** The time up to which the answers of the learner at this page have a copy. */
export const { useBackupStatus, noteExport, noteImport, noteReminder, reloadBackupStatus } = createBackupStatus({ storage, now });

/** How many of the attempts, which are in order of time, no backup is known to hold. One that is dated ahead was made nobody knows when. */
export function answersSinceBackup(attempts: readonly Attempt[], { backedUpAt }: BackupStatus, now: number): number {
  return uncopied(attempts, backedUpAt !== null && backedUpAt > now ? null : backedUpAt).length;
}

export function shouldRemind(attempts: readonly Attempt[], status: BackupStatus, now: number): boolean {
  return !status.reminded && answersSinceBackup(attempts, status, now) >= REMIND_AFTER;
}
