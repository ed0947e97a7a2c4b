import type { WhichFactMode } from "../../mastery/selection/ask-which-fact.ts";
import type { Scope } from "../../mastery/selection/choose-next.ts";
import type { Feedback, FlipShare, Item } from "./plan.ts";

export const MAX_LENGTH = 120;
export const MIN_PACE_SECONDS = 20;
export const MAX_PACE_SECONDS = 300;

export type SetupClock =
  | { readonly kind: "none" }
  /** A whole number from 20 to 300. */
  | { readonly kind: "pace"; readonly perQuestionSeconds: number }
  | { readonly kind: "exam" };

/** A quiz as it is asked for. With an exam's clock the pack's exam decides all but the seed. */
export interface QuizSetup {
  readonly scope: Scope;
  /** 1 to 120 questions. */
  readonly length: number;
  readonly clock: SetupClock;
  readonly feedback: Feedback;
  /** Missing where it is left to the settings of whoever takes the quiz. It applies only where the tell follows each answer. */
  readonly whichFact?: WhichFactMode | undefined;
  /** How many of the questions that may be flips are; missing where it is left to the settings. A quiz that is the same for all has none. */
  readonly flips?: FlipShare | undefined;
  /** A whole number from 0 to 2^31 - 1. */
  readonly seed: number;
  /** The very questions, where they are given and not drawn; `length` of them. */
  readonly questions?: readonly Item[];
}
