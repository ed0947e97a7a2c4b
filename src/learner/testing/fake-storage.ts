import { BufferedStorage, type Listen } from "../storage/buffered-storage.ts";

/** Storage that several tabs share, for tests. It can be full, refuse to be written, or refuse everything. */
export class FakeDisk {
  readonly texts = new Map<string, string>();
  /** Characters that fit, keys included. */
  room = Number.POSITIVE_INFINITY;
  mood: "well" | "read-only" | "blocked" = "well";
  readonly #tabs = new Set<FakeTab>();

  /** Another tab of the same origin. */
  tab(): FakeTab {
    const tab = new FakeTab(this);
    this.#tabs.add(tab);
    return tab;
  }

  get size(): number {
    let size = 0;
    for (const [key, text] of this.texts) size += key.length + text.length;
    return size;
  }

  close(tab: FakeTab): void {
    this.#tabs.delete(tab);
  }

  change(by: FakeTab, key: string, text: string | null): void {
    if (this.mood !== "well") throw new DOMException("denied", "SecurityError");
    const grown = this.size - (this.texts.get(key)?.length ?? -key.length) + (text?.length ?? 0);
    if (text !== null && grown > this.room) throw new DOMException("full", "QuotaExceededError");
    if (text === null) this.texts.delete(key);
    else this.texts.set(key, text);
    for (const tab of this.#tabs) if (tab !== by) tab.hear(key);
  }
}

export class FakeTab implements Storage {
  [name: string]: unknown;
  readonly #disk: FakeDisk;
  readonly #listeners = new Set<(key: string | null) => void>();
  /** Messages to a sleeping tab are lost. */
  asleep = false;

  constructor(disk: FakeDisk) {
    this.#disk = disk;
  }

  get listen(): Listen {
    return (listener) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    };
  }

  /** As when the tab was closed or died: it hears nothing more. */
  close(): void {
    this.#disk.close(this);
  }

  hear(key: string | null): void {
    if (!this.asleep) for (const listener of this.#listeners) listener(key);
  }

  get length(): number {
    return this.#readable().size;
  }

  key(index: number): string | null {
    return [...this.#readable().keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#readable().get(key) ?? null;
  }

  setItem(key: string, text: string): void {
    // Browsers make a text of whatever they are given, null included.
    this.#disk.change(this, key, String(text));
  }

  removeItem(key: string): void {
    this.#disk.change(this, key, null);
  }

  clear(): void {
    for (const key of [...this.#readable().keys()]) this.removeItem(key);
  }

  #readable(): ReadonlyMap<string, string> {
    if (this.#disk.mood === "blocked") throw new DOMException("denied", "SecurityError");
    return this.#disk.texts;
  }
}

/** Another tab on a disk, with the storage that its page would have. */
export function tabStorage(disk: FakeDisk): { readonly tab: FakeTab; readonly storage: BufferedStorage } {
  const tab = disk.tab();
  return { tab, storage: new BufferedStorage(tab, tab.listen) };
}
