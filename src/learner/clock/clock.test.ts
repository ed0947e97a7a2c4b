import { afterEach, describe, expect, it, vi } from "vitest";
import { now, subscribe } from "./clock.ts";

const HOUR_MS = 3_600_000;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("the page's clock", () => {
  it("says whole milliseconds since 1970", () => {
    expect(Number.isInteger(now())).toBe(true);
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

describe("the clock of a page that is hidden and shown", () => {
  /** A new page in view, on timers that the test moves. */
  async function open() {
    vi.useFakeTimers();
    const page = Object.assign(new EventTarget(), { visibilityState: "visible" });
    vi.stubGlobal("document", page);
    vi.resetModules();
    const clock = await import("./clock.ts");
    const turn = (state: "hidden" | "visible") => {
      page.visibilityState = state;
      page.dispatchEvent(new Event("visibilitychange"));
    };
    const wallRuns = (ms: number) => vi.setSystemTime(Date.now() + ms);
    return { clock, turn, wallRuns, start: clock.now() };
  }

  it("counts the time that the machine slept meanwhile", async () => {
    const { clock, turn, wallRuns, start } = await open();
    turn("hidden");
    wallRuns(HOUR_MS);
    turn("visible");
    expect(clock.now()).toBe(start + HOUR_MS);
    wallRuns(HOUR_MS);
    vi.advanceTimersByTime(1_000);
    expect(clock.now()).toBe(start + HOUR_MS + 1_000);
  });

  it("doesn't take a clock that was set in view for sleep, even if the page is hidden afterwards", async () => {
    const { clock, turn, wallRuns, start } = await open();
    wallRuns(HOUR_MS);
    vi.advanceTimersByTime(1_000);
    turn("hidden");
    turn("visible");
    expect(clock.now()).toBe(start + 1_000);
  });

  it("ticks at once when the page is shown again, until it is stopped", async () => {
    const { clock, turn } = await open();
    const tick = vi.fn();
    const stop = clock.subscribe(HOUR_MS, tick);
    turn("hidden");
    expect(tick).toHaveBeenCalledTimes(0);
    turn("visible");
    expect(tick).toHaveBeenCalledTimes(1);
    stop();
    turn("visible");
    expect(tick).toHaveBeenCalledTimes(1);
  });
});
