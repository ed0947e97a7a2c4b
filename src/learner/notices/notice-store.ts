import { listAsides } from "../storage/quarantine.ts";
import type { Shelf, StorageState } from "../storage/storage.ts";
import { TOLD } from "../storage/storage-keys.ts";
import { isCount } from "../storage/type-guards.ts";
import { readVersioned, writeVersioned } from "../storage/versioned.ts";
import { type Notice, noticesOf } from "./notices.ts";

const TOLD_VERSION = 1;

/** What the learner must be told. That something was set aside is told again at each start, until they say that they have read it. */
export class NoticeBoard {
  readonly #shelf: Shelf;
  readonly #hidden = new Set<Notice["id"]>();
  #state: StorageState = "kept";

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  list(newerParts: number): readonly Notice[] {
    const asides = listAsides(this.#shelf);
    const told = this.#told();
    // A note of more than was ever set aside is no note of this app's.
    const untold = told > (asides.at(-1)?.number ?? 0) ? asides : asides.filter(({ number }) => number > told);
    const state = this.#shelf.state();
    // Storage that failed, worked and fails again is news.
    if (state !== this.#state) this.#hidden.delete("storage");
    this.#state = state;
    return noticesOf(untold, newerParts, state).filter((notice) => !this.#hidden.has(notice.id));
  }

  dismiss(id: Notice["id"]): void {
    const newest = listAsides(this.#shelf).at(-1);
    if (id !== "aside") this.#hidden.add(id);
    else if (newest !== undefined) this.#shelf.write(TOLD, writeVersioned(TOLD_VERSION, newest.number));
  }

  /** The number of the last aside that the learner has read of. A note that can't be read costs nothing: they are told once more. */
  #told(): number {
    const { fate, value } = readVersioned(this.#shelf.read(TOLD) ?? "", TOLD_VERSION);
    return fate === "this version" && isCount(value) ? value : 0;
  }
}
