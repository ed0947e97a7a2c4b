import type { Asking, Reviewing, Showing } from "./session.ts";

/**
 * Presses within this many ms of a screen's coming into view are taken for the second half of a double press and ignored; a question
 * that was in view for less has no answer. Range 100 to 500: shorter than anyone reads, longer than a double press.
 */
export const DEBOUNCE_MS = 250;

/** Whether the screen has been in view for a moment. */
export function isSettled(session: Asking | Showing | Reviewing, now: number): boolean {
  const inView = now - session.shownAt;
  return inView < 0 || inView >= DEBOUNCE_MS;
}
