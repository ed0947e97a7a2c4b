import { afterEach, describe, expect, it, vi } from "vitest";
import { now, startOfPage, subscribe } from "./clock.ts";

afterEach(() => {
  vi.useRealTimers();
});

describe("the page's clock", () => {
  it("says whole milliseconds since 1970, from the start of the page on", () => {
    expect(Number.isInteger(now())).toBe(true);
    expect(now()).toBeGreaterThanOrEqual(startOfPage);
    expect(Math.abs(now() - Date.now())).toBeLessThan(1_000);
  });

  it("ticks until it is stopped", () => {
    vi.useFakeTimers();
    const tick = vi.fn();
    const stop = subscribe(250, tick);
    vi.advanceTimersByTime(1_000);
    expect(tick).toHaveBeenCalledTimes(4);
    stop();
    vi.advanceTimersByTime(1_000);
    expect(tick).toHaveBeenCalledTimes(4);
  });
});
