import type { KeyValueStore, StorageState } from "../storage/buffered-storage.ts";
import { listQuarantined } from "../storage/quarantine.ts";
import { ACKNOWLEDGED } from "../storage/storage-keys.ts";
import { isCount } from "../storage/type-guards.ts";
import { readVersioned, writeVersioned } from "../storage/versioned.ts";
import { type Notice, noticesOf, type RecordState } from "./notices.ts";

const ACKNOWLEDGED_VERSION = 1;

/** What the learner must be told. That something was set aside is told again at each start, until they say that they have read it. */
export class NoticeStore {
  readonly #storage: KeyValueStore;
  readonly #hidden = new Set<Notice["id"]>();
  #state: StorageState = "kept";

  constructor(storage: KeyValueStore) {
    this.#storage = storage;
  }

  list(record: Omit<RecordState, "storage">): readonly Notice[] {
    const quarantined = listQuarantined(this.#storage);
    const acknowledged = this.#acknowledged();
    // A note of more than was ever set aside is no note of this app's.
    const unread =
      acknowledged > (quarantined.at(-1)?.number ?? 0) ? quarantined : quarantined.filter(({ number }) => number > acknowledged);
    const state = this.#storage.state();
    // Storage that failed, worked and fails again is news.
    if (state !== this.#state) this.#hidden.delete("storage");
    this.#state = state;
    return noticesOf(unread, { ...record, storage: state }).filter((notice) => !this.#hidden.has(notice.id));
  }

  dismiss(id: Notice["id"]): void {
    const newest = listQuarantined(this.#storage).at(-1);
    if (id !== "aside") this.#hidden.add(id);
    else if (newest !== undefined) this.#storage.write(ACKNOWLEDGED, writeVersioned(ACKNOWLEDGED_VERSION, newest.number));
  }

  /** The number of the last quarantined record that the learner has read of. A note that can't be read costs nothing: they are told once more. */
  #acknowledged(): number {
    const { status, value } = readVersioned(this.#storage.read(ACKNOWLEDGED) ?? "", ACKNOWLEDGED_VERSION);
    return status === "this version" && isCount(value) ? value : 0;
  }
}
