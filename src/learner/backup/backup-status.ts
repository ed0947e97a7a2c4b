import { create, type StoreApi, type UseBoundStore } from "zustand";
import type { Attempt } from "../../engine/attempt.ts";
import { now } from "../clock/clock.ts";
import { shelf } from "../storage/browser-env.ts";
import type { Shelf } from "../storage/storage.ts";
import { BACKUP_MARK } from "../storage/storage-keys.ts";
import { either, fields, isNumber, isSwitch, oneOf } from "../storage/type-guards.ts";
import { load, type Shape, save } from "../storage/versioned-record.ts";
import { copiedUntil, uncopied } from "./copied-until.ts";

/** Answers without a backup after which the learner is reminded, once. */
export const REMIND_AFTER = 200;

export interface BackupMark {
  /** Until when every answer is in an export, in ms since 1970. */
  readonly backedUpAt: number | null;
  readonly reminded: boolean;
}

const isMark = fields<BackupMark>({ backedUpAt: either(isNumber, oneOf(null)), reminded: isSwitch });

export interface BackupMarkState extends BackupMark {
  /** To be called when an export was saved. */
  backedUp(): void;
  /** To be called when a file was taken in. The record, in order of time, has its answers by then. */
  tookIn(file: readonly Attempt[], record: readonly Attempt[]): void;
  /** To be called when the reminder was shown. */
  remindedNow(): void;
  /** Reads storage again. */
  startOver(): void;
}

const MarkShape: Shape<BackupMark> = {
  name: "The note of your last export",
  version: 1,
  upgrades: new Map(),
  parse: (value) => (isMark(value) ? { value: { backedUpAt: value.backedUpAt, reminded: value.reminded }, whole: true } : undefined),
};

const NEVER: BackupMark = { backedUpAt: null, reminded: false };

export function createBackupMark(on: Shelf, time: () => number): UseBoundStore<StoreApi<BackupMarkState>> {
  const read = () => load(on, BACKUP_MARK, MarkShape, time()) ?? NEVER;
  const useBackupMark = create<BackupMarkState>()((set, get) => {
    const note = (mark: BackupMark) => {
      set(mark);
      save(on, BACKUP_MARK, MarkShape, mark);
    };
    return {
      ...read(),
      backedUp: () => note({ backedUpAt: time(), reminded: false }),
      tookIn: (file, record) => {
        const before = get().backedUpAt;
        const backedUpAt = copiedUntil(record, file, before, time());
        if (backedUpAt !== before) note({ backedUpAt, reminded: false });
      },
      remindedNow: () => note({ backedUpAt: get().backedUpAt, reminded: true }),
      startOver: () => set(read()),
    };
  });
  on.onOther((key) => {
    if (key === null || key === BACKUP_MARK) useBackupMark.setState(read());
  });
  return useBackupMark;
}

export const useBackupMark = createBackupMark(shelf, now);

/** How many of the attempts, which are in order of time, no backup holds. */
export function answersSinceBackup(attempts: readonly Attempt[], { backedUpAt }: BackupMark): number {
  return uncopied(attempts, backedUpAt).length;
}

export function shouldRemind(attempts: readonly Attempt[], mark: BackupMark): boolean {
  return !mark.reminded && answersSinceBackup(attempts, mark) >= REMIND_AFTER;
}
