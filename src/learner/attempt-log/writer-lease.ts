import type { KeyValueStore } from "../storage/buffered-storage.ts";
import { LOG, parseLogKey, segmentKey } from "../storage/storage-keys.ts";
import { requestLock } from "../storage/web-lock.ts";
import { LogWriter, startPosition, type WriterPosition } from "./log-writer.ts";
import { SegmentBuilder } from "./segment-codec.ts";
import { isOfFormat1 } from "./upgrade-1/detect.ts";

const MOST_TABS = 200;

/**
 * A writer for this tab: the first whose keys are all in order and whose lock no other tab holds. The lock is held until the tab closes
 * or dies. Without locks, a writer of a random name, which is never used again.
 */
export async function leaseWriter(storage: KeyValueStore, locks: LockManager | undefined): Promise<LogWriter> {
  for (let number = 0; locks !== undefined && number < MOST_TABS; number++) {
    const id = String(number);
    if (positionIn(storage, id) === undefined) continue;
    const lock = requestLock(locks, writerLock(id));
    if ((await lock.outcome) !== "held") continue;
    // Read once more: its last holder may have gone on since.
    const position = positionIn(storage, id);
    if (position !== undefined) return new LogWriter(storage, id, position);
    lock.release();
  }
  return unleasedWriter(storage);
}

/** The name of the lock whose holder alone may write a writer's keys. */
export function writerLock(id: string): string {
  return `${LOG}${id}`;
}

/** A writer that needs no lock because nobody else can have its name. */
export function unleasedWriter(storage: KeyValueStore): LogWriter {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return new LogWriter(storage, `r${random.toString(36)}`, startPosition());
}

/** Where the writer stopped; undefined when anything about its keys is not in order, so that nothing damaged is ever written over. */
function positionIn(storage: KeyValueStore, id: string): WriterPosition | undefined {
  const segments = storage.keys().flatMap((key) => {
    const parsed = parseLogKey(key);
    return parsed?.writer === id ? [parsed.segment] : [];
  });
  const segment = Math.max(-1, ...segments);
  if (segments.length !== segment + 1 || isOfFormat1(storage, id)) return undefined;
  if (segment < 0) return startPosition();
  const text = storage.read(segmentKey(id, segment));
  const builder = text === null ? undefined : SegmentBuilder.from(text);
  return builder && { segment, text, builder };
}
