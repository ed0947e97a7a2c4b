import { FINISHED, SESSION } from "./keys.ts";
import { SessionLock } from "./session-lock.ts";
import type { Open, Saved, SessionLists, SessionSurroundings } from "./session-shapes.ts";
import { SessionShelf } from "./session-shelf.ts";
import type { Kept } from "./storage.ts";

export interface DeskView<S, R> extends SessionLists<S, R> {
  readonly open: Open<S>;
}

/** The session that is open in this tab, and the lists of all others. */
export class SessionDesk<S, R> {
  readonly #shelf: SessionShelf<S, R>;
  readonly #lock: SessionLock;
  #view: DeskView<S, R>;
  #publish: (view: DeskView<S, R>) => void = () => undefined;

  constructor(around: SessionSurroundings<S, R>) {
    this.#shelf = new SessionShelf(around);
    this.#lock = new SessionLock(around.locks);
    this.#view = { open: { state: "none" }, ...this.#shelf.lists() };
    around.shelf.onOther((key) => this.#hear(key));
  }

  get view(): DeskView<S, R> {
    return this.#view;
  }

  onChange(publish: (view: DeskView<S, R>) => void): void {
    this.#publish = publish;
  }

  begin(id: string, session: S): "kept" | "memory only" {
    void this.#lock.take(SESSION + id, false, () => this.#lose(id));
    return this.#store(id, session);
  }

  save(session: S): "kept" | "memory only" | "elsewhere" {
    const { open } = this.#view;
    if (open.state !== "here") return "elsewhere";
    if (this.#shelf.isOurs(open.id)) return this.#store(open.id, session);
    this.#lose(open.id);
    return "elsewhere";
  }

  async resume(id: string, how: "ask" | "take over"): Promise<Open<S>> {
    const held = await this.#lock.take(SESSION + id, how === "take over", () => this.#lose(id));
    const session = held ? this.#shelf.read(id) : undefined;
    if (session !== undefined) this.#store(id, session);
    else if (held) this.leave();
    else this.#show({ open: { state: "elsewhere", id } });
    return this.#view.open;
  }

  leave(): void {
    this.#lock.release();
    this.#show({ open: { state: "none" } });
  }

  drop(id: string): void {
    this.#shelf.drop(id);
    const { open } = this.#view;
    if (open.state !== "none" && open.id === id) this.leave();
    this.#show(this.#shelf.lists());
  }

  finish(result: R): "kept" | "memory only" | "elsewhere" {
    const { open } = this.#view;
    if (open.state !== "here" || !this.#shelf.isOurs(open.id)) return "elsewhere";
    const kept = this.#shelf.finish(open.id, result);
    this.leave();
    this.#show(this.#shelf.lists());
    return said(kept);
  }

  /** Reads storage again, for after a reset in this tab. */
  startOver(): void {
    this.leave();
    this.#show(this.#shelf.lists());
  }

  #store(id: string, session: S): "kept" | "memory only" {
    const { kept, saved } = this.#shelf.store(id, session);
    this.#show({ open: { state: "here", id, session }, waiting: withNewest(this.#view.waiting, saved) });
    return said(kept);
  }

  #lose(id: string): void {
    const { open } = this.#view;
    if (open.state !== "here" || open.id !== id) return;
    this.#show({ open: this.#shelf.isThere(id) ? { state: "elsewhere", id } : { state: "none" } });
  }

  #show(change: Partial<DeskView<S, R>>): void {
    this.#view = { ...this.#view, ...change };
    this.#publish(this.#view);
  }

  #hear(key: string | null): void {
    if (key !== null && !key.startsWith(SESSION) && !key.startsWith(FINISHED)) return;
    const { open } = this.#view;
    if (open.state === "here" && !this.#shelf.isOurs(open.id)) this.#lose(open.id);
    this.#show(this.#shelf.lists());
  }
}

function withNewest<S>(waiting: readonly Saved<S>[], saved: Saved<S>): Saved<S>[] {
  return [saved, ...waiting.filter((other) => other.id !== saved.id)];
}

function said(kept: Kept): "kept" | "memory only" {
  return kept === "kept" ? "kept" : "memory only";
}
