import type { Attempt } from "../../engine/attempt.ts";
import type { KeyValueStore, WriteResult } from "../storage/buffered-storage.ts";
import { LOG, parseLogKey } from "../storage/storage-keys.ts";
import type { LogWriter } from "./log-writer.ts";
import { leaseWriter, unleasedWriter } from "./writer-lease.ts";

/** Stores the answers of this tab, always under keys that hold exactly what it wrote there last. */
export class TabAttemptWriter {
  readonly #storage: KeyValueStore;
  readonly #wrote: (segments: Iterable<string>) => void;
  #writer: LogWriter | undefined;
  /** The answers that storage has not taken yet. */
  #unkept: readonly Attempt[] = [];

  /** @param wrote called with the keys of the segments that were written to */
  constructor(storage: KeyValueStore, wrote: (segments: Iterable<string>) => void) {
    this.#storage = storage;
    this.#wrote = wrote;
    storage.onStateChange((state) => {
      if (state === "kept") this.clearPending();
    });
  }

  /** Until it is settled, answers go under a writer of a random name. */
  async lease(locks: LockManager | undefined): Promise<void> {
    this.#writer = await leaseWriter(this.#storage, locks);
  }

  append(fresh: readonly Attempt[]): WriteResult {
    if (this.#writer?.isUndisturbed() === false) this.abandonKeys();
    this.#writer ??= unleasedWriter(this.#storage);
    const kept = this.#writer.append(fresh);
    this.#wrote(this.#writer.written);
    if (kept !== "kept") this.#unkept = [...this.#unkept, ...fresh];
    return kept;
  }

  /** Stores them all or, where there is no room, none; so they go under a writer of their own, that can be taken back whole. */
  appendWhole(fresh: readonly Attempt[]): boolean {
    const writer = unleasedWriter(this.#storage);
    const isKept = writer.append(fresh) === "kept";
    if (isKept) this.#wrote(writer.written);
    else writer.erase();
    return isKept;
  }

  /** Whether nobody but this tab should write there. */
  owns(key: string | null): boolean {
    return this.#writer !== undefined && (key === null || parseLogKey(key)?.writer === this.#writer.id);
  }

  /** For when another tab deleted or wrote what this one owns. Under another writer go only the answers that were never stored. */
  abandonKeys(): void {
    if (this.#writer === undefined) return;
    this.#storage.discardPending(`${LOG}${this.#writer.id}/`);
    this.#writer = undefined;
    const unkept = this.#unkept;
    this.clearPending();
    if (unkept.length > 0) this.append(unkept);
  }

  /** What storage has not taken yet is not to be stored again. */
  clearPending(): void {
    this.#unkept = [];
  }
}
