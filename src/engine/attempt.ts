import type { FrameId, TermId } from "./pack.ts";

/** How sure the learner said they were, before answering. */
export type Sureness = "sure" | "unsure";

/** What a fact that was pointed at is to the answer: the tell, or one of its places; the decoy; or a fact that does not decide. */
export type PointingVerdict = "tell" | "part" | "decoy" | "neutral";

/** What the learner pointed at when asked which fact decides. */
export interface Pointed {
  /** The fact's id within the frame's revision. */
  readonly fact: string;
  readonly was: PointingVerdict;
}

/** One answered question, as a fact. It stores ids, never text: the question can be made again from them. */
export interface Attempt {
  /** When it was answered, in ms since 1970 by the learner's clock. */
  readonly at: number;
  readonly frame: FrameId;
  /** The frame's revision when it was asked. */
  readonly revision: string;
  readonly seed: number;
  /** The term that was right. */
  readonly answer: TermId;
  readonly chosen: TermId;
  /**
   * Every option shown that could have been the answer in its quiz, the right one and the chosen one included, in no particular order. Where
   * the pack had lost the question before its answer was final: those two.
   */
  readonly offered: readonly TermId[];
  /** Time the question was in view before it was answered. */
  readonly tookMs: number;
  readonly mode: "practice" | "timed" | "exam";
  readonly sure?: Sureness | undefined;
  /** Absent where the learner was not asked which fact decides, or went on without saying. */
  readonly pointed?: Pointed | undefined;
}
