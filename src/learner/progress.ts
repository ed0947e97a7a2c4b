import { type Aside, listAsides } from "./aside.ts";
import type { Adopted } from "./attempt-log.ts";
import { useAttempts } from "./attempts.ts";
import { type BackupReading, type Exported, exportProgress, mergeBackup } from "./backup.ts";
import { useBackupMark } from "./backup-mark.ts";
import { now } from "./clock.ts";
import { shelf } from "./page.ts";
import { reset } from "./reset.ts";
import { useSessions } from "./sessions.ts";
import { fieldsOf, useSettings } from "./settings.ts";

/** All progress of this page's learner as a file to be saved; it counts as backed up from then on. */
export function exportAll(): Exported {
  const exported = exportProgress(useAttempts.getState().attempts, fieldsOf(useSettings.getState()), now());
  useBackupMark.getState().backedUp();
  return exported;
}

/** Adds a file's answers to the record, and takes its settings if they are wanted. */
export function importAll(
  backup: Extract<BackupReading, { ok: true }>,
  { settingsToo = false }: { readonly settingsToo?: boolean } = {},
): Adopted {
  const adopted = mergeBackup(backup, useAttempts.getState());
  if (adopted.ok && settingsToo) useSettings.getState().change(backup.settings);
  return adopted;
}

/** Deletes all answers, quizzes and results, here and in other tabs. Settings and what was set aside stay, unless asked for. */
export async function resetAll({ asideToo = false }: { readonly asideToo?: boolean } = {}): Promise<void> {
  reset(shelf, { asideToo });
  useSessions.getState().startOver();
  useBackupMark.getState().startOver();
  await useAttempts.getState().startOver();
}

/** What could not be read and was set aside, oldest first, each to be downloaded as `asideFileName` says. */
export function asides(): readonly Aside[] {
  return listAsides(shelf);
}
