import type { Attempt } from "../../engine/attempt.ts";
import type { Pack } from "../../engine/pack.ts";
import { emptyMastery, type MasteryState } from "../../mastery/model/mastery-state.ts";
import { observeAll } from "../../mastery/model/replay.ts";
import { type Counts, everyAnswerCounts } from "../set-aside/is-counted.ts";

/** Single steps back that are free; further back, a stretch of at most `STRIDE` attempts is counted again. */
const RECENT = 64;
const STRIDE = 1024;

interface Checkpoint {
  /** How many attempts the state counts. */
  readonly count: number;
  readonly state: MasteryState;
}

/** Mastery after an ordered list of attempts that mostly grows at its end. It remembers earlier states, for attempts that come late. */
export class MasteryCheckpoints {
  readonly #pack: Pack | undefined;
  readonly #counts: Counts;
  #checkpoints: Checkpoint[] = [{ count: 0, state: emptyMastery() }];

  /**
   * @param pack undefined until one is there: then nothing is counted
   * @param counts which answers move anything
   */
  constructor(pack: Pack | undefined, counts: Counts = everyAnswerCounts) {
    this.#pack = pack;
    this.#counts = counts;
  }

  get state(): MasteryState {
    return this.#last().state;
  }

  /** How many attempts are counted. */
  get count(): number {
    return this.#last().count;
  }

  /** Forgets everything from the attempt at this index on. */
  rewind(index: number): void {
    this.#checkpoints = this.#checkpoints.filter((one) => one.count <= index);
  }

  /** Counts the attempts up to this index. */
  advance(attempts: readonly Attempt[], to: number): void {
    const { count, state } = this.#last();
    if (this.#pack === undefined || to <= count) return;
    const counted = attempts.slice(count, to).filter(this.#counts);
    this.#checkpoints.push({ count: to, state: observeAll(state, counted, this.#pack) });
    this.#thin();
  }

  #last(): Checkpoint {
    return this.#checkpoints.at(-1) ?? { count: 0, state: emptyMastery() };
  }

  #thin(): void {
    const old = this.#checkpoints.length - 1 - RECENT;
    const [checkpoint, before, after] = [this.#checkpoints[old], this.#checkpoints[old - 1], this.#checkpoints[old + 1]];
    if (checkpoint === undefined || before === undefined || after === undefined) return;
    if (after.count - before.count <= STRIDE) this.#checkpoints.splice(old, 1);
  }
}
