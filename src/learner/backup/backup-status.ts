import { create, type StoreApi, type UseBoundStore } from "zustand";
import type { Attempt } from "../../engine/attempt.ts";
import { now } from "../clock/clock.ts";
import { storage } from "../storage/browser-env.ts";
import type { KeyValueStore } from "../storage/storage.ts";
import { BACKUP_STATUS } from "../storage/storage-keys.ts";
import { either, fields, isNumber, isSwitch, oneOf } from "../storage/type-guards.ts";
import { load, type Shape, save } from "../storage/versioned-record.ts";
import { copiedUntil, uncopied } from "./copied-until.ts";

/** Answers without a backup after which the learner is reminded, once. */
export const REMIND_AFTER = 200;

export interface BackupStatus {
  /** Until when every answer is in an export, in ms since 1970. */
  readonly backedUpAt: number | null;
  readonly reminded: boolean;
}

const isMark = fields<BackupStatus>({ backedUpAt: either(isNumber, oneOf(null)), reminded: isSwitch });

export interface BackupStatusState extends BackupStatus {
  /** To be called when an export was saved. */
  exported(): void;
  /** To be called when a file was taken in. The record, in order of time, has its answers by then. */
  imported(file: readonly Attempt[], record: readonly Attempt[]): void;
  /** To be called when the reminder was shown. */
  reminderShown(): void;
  /** Reads storage again. */
  startOver(): void;
}

const MarkShape: Shape<BackupStatus> = {
  name: "The note of your last export",
  version: 1,
  upgrades: new Map(),
  parse: (value) => (isMark(value) ? { value: { backedUpAt: value.backedUpAt, reminded: value.reminded }, whole: true } : undefined),
};

const NEVER: BackupStatus = { backedUpAt: null, reminded: false };

export function createBackupStatus(on: KeyValueStore, time: () => number): UseBoundStore<StoreApi<BackupStatusState>> {
  const read = () => load(on, BACKUP_STATUS, MarkShape, time()) ?? NEVER;
  const useBackupStatus = create<BackupStatusState>()((set, get) => {
    const note = (mark: BackupStatus) => {
      set(mark);
      save(on, BACKUP_STATUS, MarkShape, mark);
    };
    return {
      ...read(),
      exported: () => note({ backedUpAt: time(), reminded: false }),
      imported: (file, record) => {
        const before = get().backedUpAt;
        const backedUpAt = copiedUntil(record, file, before, time());
        if (backedUpAt !== before) note({ backedUpAt, reminded: false });
      },
      reminderShown: () => note({ backedUpAt: get().backedUpAt, reminded: true }),
      startOver: () => set(read()),
    };
  });
  on.onOtherTab((key) => {
    if (key === null || key === BACKUP_STATUS) useBackupStatus.setState(read());
  });
  return useBackupStatus;
}

export const useBackupMark = createBackupStatus(storage, now);

/** How many of the attempts, which are in order of time, no backup holds. */
export function answersSinceBackup(attempts: readonly Attempt[], { backedUpAt }: BackupStatus): number {
  return uncopied(attempts, backedUpAt).length;
}

export function shouldRemind(attempts: readonly Attempt[], mark: BackupStatus): boolean {
  return !mark.reminded && answersSinceBackup(attempts, mark) >= REMIND_AFTER;
}
