import type { Attempt } from "../../engine/attempt.ts";
import type { FrameId, Pack } from "../../engine/pack.ts";
import { emptyMastery, type MasteryState } from "../../mastery/mastery.ts";
import { observeAll } from "../../mastery/observe.ts";

/** Single steps back that are free; further back, a stretch of at most `STRIDE` attempts is counted again. */
const RECENT = 64;
const STRIDE = 1024;

interface Mark {
  /** How many attempts the state counts. */
  readonly count: number;
  readonly state: MasteryState;
}

/** Mastery after an ordered list of attempts that mostly grows at its end. It remembers earlier states, for attempts that come late. */
export class MasteryCheckpoints {
  readonly #pack: Pack | undefined;
  readonly #uncounted: ReadonlySet<FrameId>;
  #marks: Mark[] = [{ count: 0, state: emptyMastery() }];

  /**
   * @param pack undefined until one is there: then nothing is counted
   * @param uncounted frames whose answers move nothing
   */
  constructor(pack: Pack | undefined, uncounted: ReadonlySet<FrameId> = new Set()) {
    this.#pack = pack;
    this.#uncounted = uncounted;
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
    this.#marks = this.#marks.filter((mark) => mark.count <= index);
  }

  /** Counts the attempts up to this index. */
  advance(attempts: readonly Attempt[], to: number): void {
    const { count, state } = this.#last();
    if (this.#pack === undefined || to <= count) return;
    const counted = attempts.slice(count, to).filter(({ frame }) => !this.#uncounted.has(frame));
    this.#marks.push({ count: to, state: observeAll(state, counted, this.#pack) });
    this.#thin();
  }

  #last(): Mark {
    return this.#marks.at(-1) ?? { count: 0, state: emptyMastery() };
  }

  #thin(): void {
    const old = this.#marks.length - 1 - RECENT;
    const [mark, before, after] = [this.#marks[old], this.#marks[old - 1], this.#marks[old + 1]];
    if (mark === undefined || before === undefined || after === undefined) return;
    if (after.count - before.count <= STRIDE) this.#marks.splice(old, 1);
  }
}
