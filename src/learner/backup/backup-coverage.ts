import type { Attempt } from "../../engine/attempt.ts";
import { inOrder, newAmong } from "../attempt-log/attempt-order.ts";

/**
 * The answers of a record that have no copy.
 *
 * @param record in order of time
 * @param backedUpAt the time up to which every answer has a copy, in ms since 1970; null if none has
 */
export function uncopied(record: readonly Attempt[], backedUpAt: number | null): readonly Attempt[] {
  return backedUpAt === null ? record : record.slice(record.findLastIndex(({ at }) => at <= backedUpAt) + 1);
}

/**
 * The time up to which every answer of a record has a copy, after a file was imported into it. The file is a copy of the answers it holds
 * and of no others, so this is just before the first answer that neither the file nor an earlier copy holds.
 *
 * @param record in order of time, the file's answers in it
 * @param backedUpAt the time up to which every answer had a copy before, in ms since 1970; null if none had
 * @returns the new time: never earlier than before and, whatever times the file holds, never moved by the file past now
 */
export function copiedUntil(record: readonly Attempt[], file: readonly Attempt[], backedUpAt: number | null, now: number): number | null {
  const fresh = uncopied(record, backedUpAt);
  const [first] = fresh;
  const [lacking] = newAmong([...file].sort(inOrder), fresh);
  const until = Math.min(lacking === undefined ? (fresh.at(-1)?.at ?? 0) : lacking.at - 1, now);
  return first === undefined || until < first.at ? backedUpAt : until;
}
