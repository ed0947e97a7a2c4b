import { MonotonicClock } from "./monotonic-clock.ts";

const BEAT_MS = 1_000;

const clock = new MonotonicClock({ wall: () => Date.now(), steady: () => performance.now() });
const page = globalThis.document;
let hidden = page?.visibilityState === "hidden";

/** Whole ms since 1970 by a clock that never goes back while the page lives. The app's only clock. */
export function now(): number {
  return clock.now();
}

/**
 * Calls `tick` about every `everyMs`, and at once when the page is shown again: browsers hold timers back in hidden tabs.
 * What is shown must come from `now()`, never from counting ticks.
 *
 * @returns what stops it
 */
export function subscribe(everyMs: number, tick: () => void): () => void {
  const timer = setInterval(tick, everyMs);
  const shown = () => {
    if (page?.visibilityState === "visible") tick();
  };
  page?.addEventListener("visibilitychange", shown);
  return () => {
    clearInterval(timer);
    page?.removeEventListener("visibilitychange", shown);
  };
}

function beat(): void {
  const hiddenNow = page?.visibilityState === "hidden";
  clock.beat(hidden || hiddenNow);
  hidden = hiddenNow;
}

if (page !== undefined) {
  page.addEventListener("visibilitychange", beat);
  setInterval(beat, BEAT_MS);
}
