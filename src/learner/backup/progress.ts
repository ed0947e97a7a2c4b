import type { ImportResult } from "../attempt-log/attempt-log.ts";
import { opened, useAttempts } from "../attempt-log/attempts-store.ts";
import { now } from "../clock/clock.ts";
import { useSessions } from "../quiz-sessions/sessions.ts";
import { fieldsOf, useSettings } from "../settings/settings-store.ts";
import { storage } from "../storage/browser-env.ts";
import { listQuarantined, type Quarantined } from "../storage/quarantine.ts";
import { useBackupMark } from "./backup-status.ts";
import { type ChosenFile, type Exported, exportProgress, mergeExport, readExportFile } from "./export-file.ts";
import { reset } from "./reset.ts";

export type Imported =
  | (Extract<ImportResult, { ok: true }> & { /** How many of the file's answers were here. */ readonly already: number })
  | Extract<ImportResult, { ok: false }>;

/**
 * All progress of this page's learner, however long it takes to read, as a file to be saved; it counts as backed up from then on.
 * Fails, as `importFile` does, when the log's code can't be had.
 */
export async function exportAll(): Promise<Exported> {
  await opened;
  const exported = exportProgress(useAttempts.getState().attempts, fieldsOf(useSettings.getState()), now());
  useBackupMark.getState().exported();
  return exported;
}

/** Adds a chosen file's answers to the record, and takes its settings if they are wanted; of a wrong file nothing. */
export async function importFile(file: ChosenFile, { settingsToo = false }: { readonly settingsToo?: boolean } = {}): Promise<Imported> {
  const backup = await readExportFile(file);
  if (!backup.ok) return backup;
  // What is here already is only known once it was read.
  await opened;
  const adopted = mergeExport(backup, useAttempts.getState());
  if (!adopted.ok) return adopted;
  useBackupMark.getState().imported(backup.attempts, useAttempts.getState().attempts);
  if (settingsToo) useSettings.getState().change(backup.settings);
  return { ...adopted, already: backup.attempts.length - adopted.added };
}

/**
 * Deletes all answers, quizzes and results, here and in other tabs. Settings and what was set aside stay, unless asked for.
 *
 * @returns whether storage let them go; where it did not, what it holds may come back
 */
export async function resetAll({ asideToo = false }: { readonly asideToo?: boolean } = {}): Promise<boolean> {
  const isGone = reset(storage, { asideToo });
  useSessions.getState().startOver();
  useBackupMark.getState().startOver();
  await useAttempts.getState().startOver();
  return isGone;
}

/** What could not be read and was set aside, oldest first, each to be downloaded as `quarantineFileName` says. */
export function quarantined(): readonly Quarantined[] {
  return listQuarantined(storage);
}
