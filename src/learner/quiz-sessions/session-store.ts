import { create, type StoreApi, type UseBoundStore } from "zustand";
import { type DeskView, SessionDesk } from "./session-desk.ts";
import type { Open, SessionSurroundings } from "./session-shapes.ts";

interface SessionsState<S, R> extends DeskView<S, R> {
  /** Opens a new session here and stores it. */
  begin(id: string, session: S): "kept" | "memory only";
  /** Stores the open session's next state. "elsewhere" when another tab has taken it: then nothing is stored. */
  save(session: S): "kept" | "memory only" | "elsewhere";
  /**
   * Opens a session that waits, unless another tab has it.
   *
   * @param from sessions of which the first that no other tab has is opened in its place
   */
  resume(id: string, how?: "ask" | "take over", from?: readonly string[]): Promise<Open<S>>;
  /** Leaves the open session; it waits. */
  leave(): void;
  /** Stores the open session's result and deletes the session. */
  finish(result: R): "kept" | "memory only" | "elsewhere";
  /** Leaves the open session and reads storage again. */
  startOver(): void;
}

export type SessionsStore<S, R> = UseBoundStore<StoreApi<SessionsState<S, R>>>;

export function createSessions<S, R>(around: SessionSurroundings<S, R>): SessionsStore<S, R> {
  const desk = new SessionDesk(around);
  const useSessions = create<SessionsState<S, R>>()(() => ({
    ...desk.view,
    begin: (id, session) => desk.begin(id, session),
    save: (session) => desk.save(session),
    resume: (id, how = "ask", from = [id]) => desk.resume(id, how, from),
    leave: () => desk.leave(),
    finish: (result) => desk.finish(result),
    startOver: () => desk.startOver(),
  }));
  desk.onChange((view) => useSessions.setState(view));
  return useSessions;
}
