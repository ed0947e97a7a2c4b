import type { Pointed, Sureness } from "../../engine/attempt.ts";
import type { TermId } from "../../engine/pack.ts";
import type { Offer } from "../../engine/question.ts";
import type { WhichFactMode } from "../../mastery/selection/ask-which-fact.ts";
import type { Asked, Scope } from "../../mastery/selection/choose-next.ts";

/** One question of a session, by name. */
export type Item = Asked;

/** Extra time in percent; it stretches a pace and an exam. */
export type ExtraTime = 0 | 25 | 50 | 100;

/** When the tell is shown. */
export type Feedback = "each" | "end";

interface Planned {
  readonly id: string;
  readonly scope: Scope;
  readonly seed: number;
  /** Already worked into the clock; kept so that the result can say it. */
  readonly extraTime: ExtraTime;
  readonly offer: Offer;
  readonly items: readonly Item[];
  /** The terms that could be an answer, where the scope leaves some out; missing where every option could be one. */
  readonly possible?: readonly TermId[] | undefined;
  /** The pack's id. */
  readonly pack: string;
  /** How often an answer is followed by the question which fact decides; missing where it never is. */
  readonly whichFact?: WhichFactMode | undefined;
}

export interface PracticePlan extends Planned {
  readonly kind: "practice";
  readonly clock: { readonly kind: "none" };
  readonly feedback: Feedback;
}

export interface TimedPlan extends Planned {
  readonly kind: "timed";
  readonly clock: { readonly kind: "pace"; readonly perQuestionMs: number };
  readonly feedback: Feedback;
}

export interface ExamPlan extends Planned {
  readonly kind: "exam";
  readonly clock: { readonly kind: "exam"; readonly totalMs: number };
  readonly feedback: "end";
}

/** What a session will walk through; it never changes once the session has begun. */
export type Plan = PracticePlan | TimedPlan | ExamPlan;

/** What the learner did with one question so far. */
export interface Mark {
  readonly chosen: TermId | null;
  readonly struck: readonly TermId[];
  readonly flagged: boolean;
  readonly sure?: Sureness | undefined;
  /** Time in view, over all visits. */
  readonly spentMs: number;
  /**
   * When it was answered; null while it is not. With the tell after each answer that is when the choice was confirmed, and it is
   * final. With the tell at the end every choice is at once the answer, and can be changed until the session is over.
   */
  readonly answeredAt: number | null;
  /** Its pace has called attention to the last seconds. */
  readonly warned: boolean;
  /** Which fact decides was asked of it, whatever came of that; its pace is longer from then on. */
  readonly isFactAsked?: boolean | undefined;
  readonly pointed?: Pointed | undefined;
}
