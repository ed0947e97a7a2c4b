import { create } from "zustand";
import type { Finished, Session } from "../../session/machine/session.ts";
import { now } from "../clock/clock.ts";
import { locks, storage } from "../storage/browser-storage.ts";
import type { WriteResult } from "../storage/buffered-storage.ts";
import { randomId } from "../storage/random-id.ts";
import { FINISHED, RESET, SESSION } from "../storage/storage-keys.ts";
import { SessionLock } from "./session-lock.ts";
import { type RepositoryDeps, type Saved, type SessionLists, SessionRepository } from "./session-repository.ts";

/** The session this tab is at. */
export type OpenSession =
  | { readonly state: "none" }
  | { readonly state: "here"; readonly id: string; readonly session: Session }
  /** Another tab has it; `resumeSession(id, "take over")` brings it here. */
  | { readonly state: "elsewhere"; readonly id: string }
  /** It was here; then another tab was asked to delete everything. */
  | { readonly state: "deleted" };

export interface SessionsState extends SessionLists {
  readonly open: OpenSession;
}

export interface SessionStoreDeps extends RepositoryDeps {
  /** undefined where the browser has none. */
  readonly locks: LockManager | undefined;
}

/** The session that is open in this tab, and the lists of all others. Its functions may be taken off it. */
export class SessionStore {
  readonly useSessions = create<SessionsState>()(() => ({ open: { state: "none" }, waiting: [], finished: [] }));
  readonly #repository: SessionRepository;
  readonly #lock: SessionLock;

  constructor(deps: SessionStoreDeps) {
    this.#repository = new SessionRepository(deps);
    this.#lock = new SessionLock(deps.locks);
    this.#set(this.#repository.lists());
    deps.storage.onOtherTab((key) => this.#follow(key));
  }

  get state(): SessionsState {
    return this.useSessions.getState();
  }

  /** Opens a new session here and stores it. */
  readonly beginSession = (id: string, session: Session): "kept" | "memory only" => {
    void this.#take(id, false);
    return this.#store(id, session);
  };

  /** Stores the open session's next state. "elsewhere" when another tab has taken it: then nothing is stored. */
  readonly saveSession = (session: Session): "kept" | "memory only" | "elsewhere" => {
    const { open } = this.state;
    if (open.state !== "here") return "elsewhere";
    if (this.#repository.isOurs(open.id)) return this.#store(open.id, session);
    this.#lose(open.id);
    return "elsewhere";
  };

  /**
   * Opens a session that waits, unless another tab has it.
   *
   * @param from sessions of which the first that no other tab has is opened in its place
   */
  readonly resumeSession = async (id: string, how: "ask" | "take over" = "ask", from: readonly string[] = [id]): Promise<OpenSession> => {
    for (const one of from) {
      if (!(await this.#take(one, how === "take over"))) continue;
      const session = this.#find(one);
      if (session === undefined) this.reloadSessions();
      else this.#store(one, session);
      return this.state.open;
    }
    this.#set({ open: { state: "elsewhere", id } });
    return this.state.open;
  };

  /** Leaves the open session; it waits. */
  readonly leaveSession = (): void => {
    this.#lock.release();
    this.#set({ open: { state: "none" } });
  };

  /** Deletes a session that waits; one that another tab has stays. @returns whether it is gone */
  readonly discardSession = async (id: string): Promise<boolean> => {
    if (!(await this.#take(id, false))) return false;
    this.#repository.remove(id);
    this.reloadSessions();
    return true;
  };

  /** Stores the open session's result and deletes the session. */
  readonly finishSession = (result: Finished): "kept" | "memory only" | "elsewhere" => {
    const { open } = this.state;
    if (open.state !== "here" || !this.#repository.isOurs(open.id)) return "elsewhere";
    const kept = this.#repository.finish(open.id, result);
    this.reloadSessions();
    return durability(kept);
  };

  /** Leaves the open session and reads storage again: both show at once. */
  readonly reloadSessions = (): void => {
    this.#lock.release();
    this.#set({ open: { state: "none" }, ...this.#repository.lists() });
  };

  #set(change: Partial<SessionsState>): void {
    this.useSessions.setState(change);
  }

  #take(id: string, takeOver: boolean): Promise<boolean> {
    return this.#lock.take(SESSION + id, takeOver, () => this.#lose(id));
  }

  #store(id: string, session: Session): "kept" | "memory only" {
    const { kept, saved } = this.#repository.store(id, session);
    this.#set({ open: { state: "here", id, session }, waiting: withNewest(this.state.waiting, saved) });
    return durability(kept);
  }

  /** A session that waits: as this tab knows it, unless another one went on with it. */
  #find(id: string): Session | undefined {
    return this.#repository.isOurs(id) ? this.state.waiting.find((saved) => saved.id === id)?.session : this.#repository.read(id);
  }

  #lose(id: string): void {
    const { open } = this.state;
    if (open.state !== "here" || open.id !== id) return;
    this.#repository.discardPending(SESSION + id);
    this.#set({ open: this.#repository.isFinished(id) ? { state: "none" } : { state: "elsewhere", id } });
  }

  /** Another tab was asked to delete everything, and this session with it. */
  #delete(): void {
    const { open } = this.state;
    if (open.state === "none") return;
    // It may have been stored between that wish and its coming here.
    if (open.state === "here") this.#repository.remove(open.id);
    this.#lock.release();
    this.#set({ open: { state: "deleted" }, ...this.#repository.lists() });
  }

  /** @param key what another tab changed; null when it cleared everything */
  #follow(key: string | null): void {
    if (key === RESET) this.#delete();
    if (key !== null && !key.startsWith(SESSION) && !key.startsWith(FINISHED)) return;
    const { open } = this.state;
    // What another tab stored is newer than what still waits here.
    if (key !== null) this.#repository.discardPending(key);
    // Nobody asked for it to be deleted: it goes on here, and is stored again.
    if (open.state === "here" && (key === null || key === SESSION + open.id)) this.saveSession(open.session);
    this.#set(this.#repository.lists());
  }
}

function withNewest(waiting: readonly Saved<Session>[], saved: Saved<Session>): Saved<Session>[] {
  return [saved, ...waiting.filter((other) => other.id !== saved.id)];
}

function durability(kept: WriteResult): "kept" | "memory only" {
  return kept === "kept" ? "kept" : "memory only";
}

/** The quizzes of the learner at this page: the open one, those that wait, and the results of the last ones. */
export const { useSessions, beginSession, saveSession, resumeSession, leaveSession, discardSession, finishSession, reloadSessions } =
  new SessionStore({
    storage,
    locks,
    now,
    tab: randomId(),
  });
