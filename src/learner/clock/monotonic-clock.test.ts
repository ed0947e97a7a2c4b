import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NOON } from "../testing/sample-attempts.ts";
import { MonotonicClock } from "./monotonic-clock.ts";

const HOUR_MS = 3_600_000;

/** A machine whose two clocks the test moves. */
function machine() {
  const time = { wall: NOON, steady: 500 };
  const clock = new MonotonicClock({ wall: () => time.wall, steady: () => time.steady });
  const pass = (ms: number) => {
    time.wall += ms;
    time.steady += ms;
  };
  return { time, clock, pass };
}

describe("the time a learner is measured by", () => {
  it("is the time of day at the start, and passes", () => {
    const { clock, pass } = machine();
    expect(clock.now()).toBe(NOON);
    pass(1_500);
    expect(clock.now()).toBe(NOON + 1_500);
  });

  it("doesn't follow a system clock that is set, back or forward", () => {
    for (const shift of [-24 * HOUR_MS, -1_000, HOUR_MS, 400 * 24 * HOUR_MS]) {
      const { clock, pass, time } = machine();
      pass(10_000);
      clock.beat(false);
      time.wall += shift;
      pass(1_000);
      clock.beat(false);
      expect(clock.now()).toBe(NOON + 11_000);
    }
  });

  it("counts sleep where the browser's clock runs on meanwhile", () => {
    const { clock, pass } = machine();
    clock.beat(false);
    pass(HOUR_MS);
    clock.beat(false);
    expect(clock.now()).toBe(NOON + HOUR_MS);
  });

  it("counts sleep where the browser's clock stands still, since the page was hidden", () => {
    const { clock, pass, time } = machine();
    clock.beat(false);
    time.wall += HOUR_MS;
    pass(800);
    clock.beat(true);
    expect(clock.now()).toBe(NOON + HOUR_MS + 800);
  });

  it("takes two seconds for sleep, and less for clocks that drift", () => {
    for (const [ahead, slept] of [
      [1_999, 0],
      [2_000, 2_000],
    ] as const) {
      const { clock, time } = machine();
      time.wall += ahead;
      clock.beat(true);
      expect(clock.now()).toBe(NOON + slept);
    }
  });

  it("doesn't follow a clock that was set back while the page was hidden", () => {
    const { clock, pass, time } = machine();
    time.wall -= HOUR_MS;
    pass(60_000);
    clock.beat(true);
    expect(clock.now()).toBe(NOON + 60_000);
  });

  it("doesn't take a clock that was set in view for sleep when the page is hidden later", () => {
    const { clock, pass, time } = machine();
    time.wall += HOUR_MS;
    clock.beat(false);
    pass(60_000);
    clock.beat(true);
    expect(clock.now()).toBe(NOON + 60_000);
  });

  it("never goes back, and never falls behind the time that passed", () => {
    const event = fc.record({ pass: fc.nat(100_000), set: fc.integer({ min: -1e9, max: 1e9 }), hidden: fc.boolean() });
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const { clock, pass, time } = machine();
        let [before, passed] = [clock.now(), 0];
        for (const { pass: ms, set, hidden } of events) {
          time.wall += set;
          pass(ms);
          passed += ms;
          clock.beat(hidden);
          expect(clock.now()).toBeGreaterThanOrEqual(Math.max(before, NOON + passed));
          before = clock.now();
        }
      }),
    );
  });

  it("is exact while nobody touches the system clock and the page is in view", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000)), (laps) => {
        const { clock, pass } = machine();
        for (const ms of laps) {
          pass(ms);
          clock.beat(false);
        }
        expect(clock.now()).toBe(NOON + laps.reduce((sum, ms) => sum + ms, 0));
      }),
    );
  });
});
