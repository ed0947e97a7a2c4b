import type { Attempt } from "../../engine/attempt.ts";
import type { Kept, Shelf } from "../storage/storage.ts";
import { LOG, parseLogKey } from "../storage/storage-keys.ts";
import type { Writer } from "./log-writer.ts";
import { claimWriter, strayWriter } from "./writer-lease.ts";

/** Stores the answers of this tab, always under keys that hold exactly what it wrote there last. */
export class TabWriter {
  readonly #shelf: Shelf;
  readonly #wrote: (segments: Iterable<string>) => void;
  #writer: Writer | undefined;
  /** The answers that storage has not taken yet. */
  #unkept: readonly Attempt[] = [];

  /** @param wrote called with the keys of the segments that were written to */
  constructor(shelf: Shelf, wrote: (segments: Iterable<string>) => void) {
    this.#shelf = shelf;
    this.#wrote = wrote;
    shelf.onState((state) => {
      if (state === "kept") this.forget();
    });
  }

  /** Until it is settled, answers go under a writer of a random name. */
  async claim(locks: LockManager | undefined): Promise<void> {
    this.#writer = await claimWriter(this.#shelf, locks);
  }

  append(fresh: readonly Attempt[]): Kept {
    if (this.#writer?.isUndisturbed() === false) this.moveOut();
    this.#writer ??= strayWriter(this.#shelf);
    const kept = this.#writer.append(fresh);
    this.#wrote(this.#writer.written);
    if (kept !== "kept") this.#unkept = [...this.#unkept, ...fresh];
    return kept;
  }

  /** Stores them all or, where there is no room, none; so they go under a writer of their own, that can be taken back whole. */
  appendWhole(fresh: readonly Attempt[]): boolean {
    const writer = strayWriter(this.#shelf);
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
  moveOut(): void {
    if (this.#writer === undefined) return;
    this.#shelf.forget(`${LOG}${this.#writer.id}/`);
    this.#writer = undefined;
    const unkept = this.#unkept;
    this.forget();
    if (unkept.length > 0) this.append(unkept);
  }

  /** What storage has not taken yet is not to be stored again. */
  forget(): void {
    this.#unkept = [];
  }
}
