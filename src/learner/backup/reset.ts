import type { KeyValueStore } from "../storage/buffered-storage.ts";
import { BACKUP_STATUS, BEFORE_UPGRADE, DATES_AHEAD, FINISHED, GLOSSARY_ANSWERS, LOG, RESET, SESSION } from "../storage/storage-keys.ts";

const PROGRESS = [LOG, SESSION, FINISHED, BEFORE_UPGRADE, BACKUP_STATUS, DATES_AHEAD, GLOSSARY_ANSWERS] as const;

/**
 * Deletes all answers, quizzes and results. Settings stay, and so does what was set aside. Other keys of the origin are not
 * touched. Other tabs hear first that it is a wish, and not storage that someone emptied. Afterwards the stores must read again.
 *
 * @returns whether storage let all of it go. What it did not is gone from memory only, until storage takes the removal or the page is
 * opened again.
 */
export function reset(storage: KeyValueStore): boolean {
  storage.write(RESET, "");
  for (const key of storage.keys()) if (PROGRESS.some((prefix) => key.startsWith(prefix))) storage.remove(key);
  storage.remove(RESET);
  // A full one takes removals.
  return storage.state() !== "memory only";
}
