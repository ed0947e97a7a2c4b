import type { WriteResult } from "../storage/storage.ts";
import { FINISHED, RESET, SESSION } from "../storage/storage-keys.ts";
import { SessionLock } from "./session-lock.ts";
import { SessionShelf } from "./session-repository.ts";
import type { Open, Saved, SessionLists, SessionSurroundings } from "./session-shapes.ts";

export interface DeskView<S, R> extends SessionLists<S, R> {
  readonly open: Open<S>;
}

/** The session that is open in this tab, and the lists of all others. */
export class SessionDesk<S, R> {
  readonly #storage: SessionShelf<S, R>;
  readonly #lock: SessionLock;
  #view: DeskView<S, R>;
  #publish: (view: DeskView<S, R>) => void = () => undefined;

  constructor(around: SessionSurroundings<S, R>) {
    this.#storage = new SessionShelf(around);
    this.#lock = new SessionLock(around.locks);
    this.#view = { open: { state: "none" }, ...this.#storage.lists() };
    around.storage.onOtherTab((key) => this.#hear(key));
  }

  get view(): DeskView<S, R> {
    return this.#view;
  }

  onChange(publish: (view: DeskView<S, R>) => void): void {
    this.#publish = publish;
  }

  begin(id: string, session: S): "kept" | "memory only" {
    void this.#take(id, false);
    return this.#store(id, session);
  }

  save(session: S): "kept" | "memory only" | "elsewhere" {
    const { open } = this.#view;
    if (open.state !== "here") return "elsewhere";
    if (this.#storage.isOurs(open.id)) return this.#store(open.id, session);
    this.#lose(open.id);
    return "elsewhere";
  }

  async resume(id: string, how: "ask" | "take over", from: readonly string[]): Promise<Open<S>> {
    for (const one of from) {
      if (!(await this.#take(one, how === "take over"))) continue;
      const session = this.#find(one);
      if (session === undefined) this.startOver();
      else this.#store(one, session);
      return this.#view.open;
    }
    this.#show({ open: { state: "elsewhere", id } });
    return this.#view.open;
  }

  leave(): void {
    this.#lock.release();
    this.#show({ open: { state: "none" } });
  }

  finish(result: R): "kept" | "memory only" | "elsewhere" {
    const { open } = this.#view;
    if (open.state !== "here" || !this.#storage.isOurs(open.id)) return "elsewhere";
    const kept = this.#storage.finish(open.id, result);
    this.startOver();
    return said(kept);
  }

  /** Leaves what is open and reads storage again: both show at once. */
  startOver(): void {
    this.#lock.release();
    this.#show({ open: { state: "none" }, ...this.#storage.lists() });
  }

  #take(id: string, takeOver: boolean): Promise<boolean> {
    return this.#lock.take(SESSION + id, takeOver, () => this.#lose(id));
  }

  #store(id: string, session: S): "kept" | "memory only" {
    const { kept, saved } = this.#storage.store(id, session);
    this.#show({ open: { state: "here", id, session }, waiting: withNewest(this.#view.waiting, saved) });
    return said(kept);
  }

  /** A session that waits: as this tab knows it, unless another one went on with it. */
  #find(id: string): S | undefined {
    return this.#storage.isOurs(id) ? this.#view.waiting.find((saved) => saved.id === id)?.session : this.#storage.read(id);
  }

  #lose(id: string): void {
    const { open } = this.#view;
    if (open.state !== "here" || open.id !== id) return;
    this.#storage.forget(SESSION + id);
    this.#show({ open: this.#storage.isFinished(id) ? { state: "none" } : { state: "elsewhere", id } });
  }

  /** Another tab was asked to delete everything, and this session with it. */
  #delete(): void {
    const { open } = this.#view;
    if (open.state === "none") return;
    // It may have been stored between that wish and its coming here.
    if (open.state === "here") this.#storage.drop(open.id);
    this.#lock.release();
    this.#show({ open: { state: "deleted" }, ...this.#storage.lists() });
  }

  #show(change: Partial<DeskView<S, R>>): void {
    this.#view = { ...this.#view, ...change };
    this.#publish(this.#view);
  }

  #hear(key: string | null): void {
    if (key === RESET) this.#delete();
    if (key !== null && !key.startsWith(SESSION) && !key.startsWith(FINISHED)) return;
    const { open } = this.#view;
    // What another tab stored is newer than what still waits here.
    if (key !== null) this.#storage.forget(key);
    // Nobody asked for it to be deleted: it goes on here, and is stored again.
    if (open.state === "here" && (key === null || key === SESSION + open.id)) this.save(open.session);
    this.#show(this.#storage.lists());
  }
}

function withNewest<S>(waiting: readonly Saved<S>[], saved: Saved<S>): Saved<S>[] {
  return [saved, ...waiting.filter((other) => other.id !== saved.id)];
}

function said(kept: WriteResult): "kept" | "memory only" {
  return kept === "kept" ? "kept" : "memory only";
}
