/** Shorter differences are the two clocks drifting or being read one after the other, not sleep. */
const SLEEP_AT_LEAST_MS = 2_000;

/** The two clocks a browser has. */
export interface TimeSources {
  /** Date.now: ms since 1970, jumps when the system clock is set. */
  wall(): number;
  /** performance.now: never jumps, but in some browsers stands still while the machine sleeps. */
  steady(): number;
}

/** A wall clock that never goes back and doesn't follow a system clock that is set. */
export class MonotonicClock {
  readonly #sources: TimeSources;
  readonly #origin: number;
  #sleptMs = 0;
  #lead: number;

  constructor(sources: TimeSources) {
    this.#sources = sources;
    this.#lead = sources.wall() - sources.steady();
    this.#origin = this.#lead;
  }

  /** Whole ms since 1970. */
  now(): number {
    return Math.floor(this.#origin + this.#sources.steady() + this.#sleptMs);
  }

  /**
   * Compares the two clocks; to be called every few seconds and whenever the page is shown. A wall clock that ran ahead while the
   * page could not be seen is taken for sleep and counted; any other difference is a clock that was set, and is not.
   */
  beat(hiddenSinceLastBeat: boolean): void {
    const lead = this.#sources.wall() - this.#sources.steady();
    const ahead = lead - this.#lead;
    this.#lead = lead;
    if (hiddenSinceLastBeat && ahead >= SLEEP_AT_LEAST_MS) this.#sleptMs += ahead;
  }
}
