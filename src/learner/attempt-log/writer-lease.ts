import type { KeyValueStore } from "../storage/storage.ts";
import { bookKeys, LOG, parseLogKey, segmentKey } from "../storage/storage-keys.ts";
import { requestLock } from "../storage/web-lock.ts";
import { LogWriter, NOTHING_WRITTEN, type Standing } from "./log-writer.ts";
import { readBook } from "./name-dictionary.ts";
import { readSegment, SEGMENT_ROWS } from "./segment-codec.ts";

const MOST_TABS = 200;

/**
 * A writer for this tab: the first whose lock no other tab holds and whose keys are all in order. The lock is held until the tab
 * closes or dies. Without locks, a writer of a random name, which is never used again.
 */
export async function leaseWriter(storage: KeyValueStore, locks: LockManager | undefined): Promise<LogWriter> {
  for (let number = 0; locks !== undefined && number < MOST_TABS; number++) {
    const id = String(number);
    if ((await requestLock(locks, `${LOG}${id}`).outcome) !== "held") continue;
    const standing = standingOf(storage, id);
    if (standing !== undefined) return new LogWriter(storage, id, standing);
  }
  return unleasedWriter(storage);
}

/** A writer that needs no lock because nobody else can have its name. */
export function unleasedWriter(storage: KeyValueStore): LogWriter {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return new LogWriter(storage, `r${random.toString(36)}`, NOTHING_WRITTEN);
}

/** Where the writer stopped; undefined when anything about its keys is not in order, so that nothing damaged is ever written over. */
function standingOf(storage: KeyValueStore, id: string): Standing | undefined {
  const segments = segmentsOf(storage, id);
  const last = segments.at(-1) ?? -1;
  const [bookText, copyText] = bookKeys(id).map((key) => storage.read(key));
  if (last < 0 && bookText === null && copyText === null) return NOTHING_WRITTEN;
  const [one, other] = [readBook(bookText ?? null), readBook(copyText ?? null)];
  if (bookText === undefined || bookText === null || one.fate !== "whole" || (other.fate !== "whole" && other.fate !== "missing"))
    return undefined;
  if (segments.length !== last + 1) return undefined;
  if (last < 0) return { book: one.book, bookText, segment: 0, rows: [] };
  const { fate, rows } = readSegment(storage.read(segmentKey(id, last)) ?? "", one.book);
  return fate === "whole" && rows.length <= SEGMENT_ROWS ? { book: one.book, bookText, segment: last, rows } : undefined;
}

/** In order. */
function segmentsOf(storage: KeyValueStore, id: string): number[] {
  const parsed = storage.keys().flatMap((key) => parseLogKey(key) ?? []);
  return parsed.flatMap(({ writer, segment }) => (writer === id ? (segment ?? []) : [])).sort((one, other) => one - other);
}
