import type { Attempt } from "../../engine/attempt.ts";
import type { FrameId, Pack } from "../../engine/pack.ts";
import { emptyMastery, type MasteryState } from "../../mastery/model/mastery-state.ts";
import { type Counts, countsWithout } from "../set-aside/is-counted.ts";
import { insert, newAmong, placeOf } from "./attempt-order.ts";
import { MasteryCheckpoints } from "./mastery-checkpoints.ts";

/** Attempts that are counted without a pause; more take several slices. */
const AT_ONCE = 1_000;

/** All attempts in order, and mastery from them. It lives in memory and knows nothing of storage. */
export class AttemptTimeline {
  #list: Attempt[] = [];
  #pack: Pack | undefined;
  #uncounted: ReadonlySet<FrameId> = new Set();
  #counts = countsWithout(this.#uncounted);
  #checkpoints = new MasteryCheckpoints(undefined);

  get list(): readonly Attempt[] {
    return this.#list;
  }

  /** Whether mastery is up to the attempts, which it always is without a pack. */
  get isCounted(): boolean {
    return this.#pack === undefined || this.#checkpoints.count === this.#list.length;
  }

  /** Empty while it is not counted. */
  get mastery(): MasteryState {
    return this.isCounted ? this.#checkpoints.state : emptyMastery();
  }

  /** Those attempts that are not here yet, in order. */
  newAmong(arrived: readonly Attempt[]): readonly Attempt[] {
    return newAmong(this.#list, arrived);
  }

  /** @param fresh attempts that are not here yet, in order */
  insert(fresh: readonly Attempt[]): void {
    const { list, from } = insert(this.#list, fresh);
    this.#list = list;
    this.#checkpoints.rewind(from);
    this.countFew();
  }

  /** Adds attempts if all of them come after those that are here; else nothing, and false. */
  extend(fresh: readonly Attempt[]): boolean {
    const [first] = fresh;
    if (first !== undefined && placeOf(this.#list, first) < this.#list.length) return false;
    this.insert(fresh);
    return true;
  }

  /** Counts with another pack, from the first attempt on. Gives false when it is the same. */
  setPack(pack: Pack): boolean {
    if (pack === this.#pack) return false;
    this.#pack = pack;
    this.#countAnew();
    return true;
  }

  /** Counts anew without the answers to these frames. Gives false when they are the same as before. */
  setUncounted(frames: ReadonlySet<FrameId>): boolean {
    const isSame = frames.size === this.#uncounted.size && [...frames].every((frame) => this.#uncounted.has(frame));
    if (isSame) return false;
    this.#uncounted = frames;
    this.#counts = countsWithout(frames);
    this.#countAnew();
    return true;
  }

  /** Which answers count. */
  get counts(): Counts {
    return this.#counts;
  }

  clear(): void {
    this.#list = [];
    this.#checkpoints = new MasteryCheckpoints(this.#pack, this.#counts);
  }

  #countAnew(): void {
    this.#checkpoints = new MasteryCheckpoints(this.#pack, this.#counts);
    this.countFew();
  }

  /** Counts what is not counted yet, if that is soon done. */
  countFew(): void {
    if (this.#list.length - this.#checkpoints.count <= AT_ONCE) this.#checkpoints.advance(this.#list, this.#list.length);
  }

  /** Counts all that is not counted yet, with a step for every thousand. */
  *countAll(): Generator<void, void> {
    while (!this.isCounted) {
      this.#checkpoints.advance(this.#list, Math.min(this.#list.length, this.#checkpoints.count + AT_ONCE));
      yield;
    }
  }
}
