import type { Shelf } from "../storage/storage.ts";
import { ASIDE, BACKUP_MARK, BEFORE, FINISHED, LOG, RESET, SESSION, TOLD } from "../storage/storage-keys.ts";

const PROGRESS = [LOG, SESSION, FINISHED, BEFORE, BACKUP_MARK] as const;

/**
 * Deletes all answers, quizzes and results. Settings stay, and so does what was set aside, unless that is asked for. Other keys of
 * the origin are not touched. Other tabs hear first that it is a wish, and not storage that someone emptied. Afterwards the stores read
 * again: `startOver`.
 *
 * @returns whether storage let all of it go. What it did not is gone from memory only, until storage takes the removal or the page is
 * opened again.
 */
export function reset(shelf: Shelf, { asideToo = false }: { readonly asideToo?: boolean } = {}): boolean {
  const doomed = asideToo ? [...PROGRESS, ASIDE, TOLD] : PROGRESS;
  shelf.write(RESET, "");
  for (const key of shelf.keys()) if (doomed.some((prefix) => key.startsWith(prefix))) shelf.remove(key);
  shelf.remove(RESET);
  // A full one takes removals.
  return shelf.state() !== "memory only";
}
