import type { ImportResult } from "../attempt-log/attempt-log.ts";
import { countedAttempts, importAttempts, opened, reloadAttempts, storedAttempts, useAttempts } from "../attempt-log/attempts-store.ts";
import { now } from "../clock/clock.ts";
import { mergeGlossaries, useGlossaries } from "../glossaries/glossaries-store.ts";
import { mergeKept, useKept } from "../kept-cases/kept-store.ts";
import { reloadSessions } from "../quiz-sessions/session-store.ts";
import { mergeSetAside, useSetAside } from "../set-aside/set-aside-store.ts";
import { changeSettings, useSettings } from "../settings/settings-store.ts";
import { storage } from "../storage/browser-storage.ts";
import { listQuarantined, type Quarantined } from "../storage/quarantine.ts";
import type { Collections, CollectionsMerged } from "./backup-collections.ts";
import { noteExport, noteImport, reloadBackupStatus } from "./backup-status.ts";
import { type ChosenFile, type Exported, exportProgress, readExportFile } from "./export-file.ts";
import { reset } from "./reset.ts";

export type Imported =
  | (Extract<ImportResult, { ok: true }> & {
      /** How many of the file's answers were here. */ readonly already: number;
      readonly beside: CollectionsMerged;
    })
  | Extract<ImportResult, { ok: false }>;

/**
 * All progress of this page's learner, however long it takes to read, as a file to be saved; it counts as backed up from then on.
 */
export async function exportAll(): Promise<Exported> {
  await opened;
  const beside = { kept: useKept.getState(), setAside: useSetAside.getState(), glossaries: useGlossaries.getState() };
  const exported = exportProgress(storedAttempts(), useSettings.getState(), now(), beside);
  noteExport();
  return exported;
}

/** Adds what a chosen file holds to what is here, and takes its settings if they are wanted; of a wrong file nothing. */
export async function importFile(chosen: ChosenFile, { settingsToo = false }: { readonly settingsToo?: boolean } = {}): Promise<Imported> {
  const file = await readExportFile(chosen);
  if (!file.ok) return file;
  // What is here already is only known once it was read.
  await opened;
  const result = importAttempts(file.attempts);
  if (!result.ok) return result;
  noteImport(countedAttempts(file.attempts), useAttempts.getState().attempts);
  if (settingsToo) changeSettings(file.settings);
  return { ...result, already: file.attempts.length - result.added, beside: mergeBeside(file.beside) };
}

function mergeBeside({ kept, setAside, glossaries }: Collections): CollectionsMerged {
  return { kept: mergeKept(kept), setAside: mergeSetAside(setAside), glossaries: mergeGlossaries(glossaries) };
}

/**
 * Deletes all answers, quizzes and results, here and in other tabs. Settings and what was set aside stay.
 *
 * @returns whether storage let them go; where it did not, what it holds may come back
 */
export async function resetAll(): Promise<boolean> {
  const isGone = reset(storage);
  reloadSessions();
  reloadBackupStatus();
  await reloadAttempts();
  return isGone;
}

/** What could not be read and was set aside, oldest first, each to be downloaded as `quarantineFileName` says. */
export function quarantined(): readonly Quarantined[] {
  return listQuarantined(storage);
}
