import type { FrameId, TermId } from "./pack.ts";

/** How sure the learner said they were, before answering. */
export type Sureness = "sure" | "unsure";

/**
 * How a fact that the learner pointed at bears on the answer: it is the tell, one place of the tell, the decoy, or a fact that does not
 * decide.
 */
export type PointingVerdict = "tell" | "part" | "decoy" | "neutral";

/** What the learner pointed at when asked which fact decides. */
export interface Pointed {
  /** The fact's id within the frame's revision. */
  readonly fact: string;
  readonly was: PointingVerdict;
}

/** One answered question, as a fact. It stores ids and no text, because the question can be made again from them. */
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
   * The options shown that could have been the answer in this quiz, in no particular order. They include the right one and the chosen one.
   * If the pack lost the question before its answer was final, only those two are here.
   */
  readonly offered: readonly TermId[];
  /** Time the question was in view before it was answered. */
  readonly tookMs: number;
  readonly mode: "practice" | "timed" | "exam";
  readonly sure?: Sureness | undefined;
  /** Absent if the learner was not asked which fact decides, or went on without pointing. */
  readonly pointed?: Pointed | undefined;
  /**
   * Present if the question was a flip: the number of the change that was picked, as the frame numbers them, or 0 for the change that flips the
   * case. `seed` and `answer` are then those of the flipped case. `chosen` is the answer if the right change was picked; otherwise it is the term
   * that is right as the case stands, because an idle change leaves it right. `offered` holds these two.
   */
  readonly change?: number | undefined;
}
