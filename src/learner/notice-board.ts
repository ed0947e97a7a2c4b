import { listAsides } from "./aside.ts";
import { TOLD } from "./keys.ts";
import { type Notice, noticesOf } from "./notices.ts";
import type { Shelf } from "./storage.ts";

/** What the learner must be told. That something was set aside is told again at each start, until they say that they have read it. */
export class NoticeBoard {
  readonly #shelf: Shelf;
  readonly #hidden = new Set<Notice["id"]>();

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  list(newerParts: number): readonly Notice[] {
    const told = Number(this.#shelf.read(TOLD)) || 0;
    const untold = listAsides(this.#shelf).filter((aside) => aside.number > told);
    return noticesOf(untold, newerParts, this.#shelf.state()).filter((notice) => !this.#hidden.has(notice.id));
  }

  dismiss(id: Notice["id"]): void {
    const newest = listAsides(this.#shelf).at(-1);
    if (id !== "aside") this.#hidden.add(id);
    else if (newest !== undefined) this.#shelf.write(TOLD, String(newest.number));
  }
}
