import type { Attempt } from "../../engine/attempt.ts";
import { inOrder, newAmong } from "../attempt-log/attempt-order.ts";

/**
 * The answers of a record that have no copy.
 *
 * @param record in order of time
 * @param backedUpAt until when every answer has one, in ms since 1970; null where none has
 */
export function uncopied(record: readonly Attempt[], backedUpAt: number | null): readonly Attempt[] {
  return backedUpAt === null ? record : record.slice(record.findLastIndex(({ at }) => at <= backedUpAt) + 1);
}

/**
 * Until when every answer of a record has a copy, once a file was taken into it: the file is a copy of the answers it holds, and of no
 * other. So it is until just before the first answer that neither the file nor an earlier copy holds.
 *
 * @param record in order of time, the file's answers in it
 * @param backedUpAt until when every answer had a copy before, in ms since 1970; null where none had one
 * @returns the same now: never less, and, whatever times the file holds, never by the file later than now
 */
export function copiedUntil(record: readonly Attempt[], file: readonly Attempt[], backedUpAt: number | null, now: number): number | null {
  const fresh = uncopied(record, backedUpAt);
  const [first] = fresh;
  const [lacking] = newAmong([...file].sort(inOrder), fresh);
  const until = Math.min(lacking === undefined ? (fresh.at(-1)?.at ?? 0) : lacking.at - 1, now);
  return first === undefined || until < first.at ? backedUpAt : until;
}
