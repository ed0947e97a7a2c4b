import type { Pointed, Sureness } from "../../engine/attempt.ts";
import type { TermId } from "../../engine/pack.ts";
import type { Mark, Plan } from "../plan/plan.ts";

/** What every unfinished session holds. Plain data: it survives JSON. Times are ms since 1970 by the learner's clock. */
interface InProgress {
  readonly plan: Plan;
  /** One for each item of the plan, in its order. */
  readonly marks: readonly Mark[];
  /** The item in view, or the one to go back to. */
  readonly index: number;
  readonly startedAt: number;
  /** Everything up to here is already counted in `spentMs`, `usedMs` or `pausedMs`. */
  readonly seenAt: number;
  /** What has run off the session's clock: questions and the look back; for an exam also the time the page was closed. */
  readonly usedMs: number;
  readonly pausedMs: number;
  readonly pauses: number;
  /** What an exam's clock has already called attention to. */
  readonly noticed: readonly ExamWarning[];
  /** There while the learner is asked which fact decides, with the fact that is chosen so far. The answer may still change. */
  readonly pointing?: { readonly fact: string | null } | undefined;
}

export type ExamWarning = "10min" | "1min";

/** A question is in view and can be answered. */
export interface Asking extends InProgress {
  readonly state: "asking";
  /** When this screen came into view. */
  readonly shownAt: number;
}

/** An answer is in and its tell and twin are in view. No time is counted. Only where the tell is shown after each answer. */
export interface Showing extends InProgress {
  readonly state: "showing";
  readonly shownAt: number;
}

/** The list of unanswered and flagged questions before submitting. The clock runs, but for no question. */
export interface Reviewing extends InProgress {
  readonly state: "reviewing";
  readonly shownAt: number;
}

/** Nothing is in view and no clock runs. */
export interface Paused extends InProgress {
  readonly state: "paused";
  readonly from: "asking" | "reviewing";
}

export type Unfinished = Asking | Showing | Reviewing | Paused;

/** How one item ended. An unanswered question is not a wrong one. */
export type Outcome = Answered | Unanswered;

export interface Answered {
  readonly result: "right" | "wrong";
  readonly chosen: TermId;
  readonly answeredAt: number;
  readonly spentMs: number;
  readonly flagged: boolean;
  readonly sure?: Sureness | undefined;
  readonly pointed?: Pointed | undefined;
}

export interface Unanswered {
  readonly result: "unanswered";
  readonly spentMs: number;
  readonly flagged: boolean;
}

/** `submitted` by the learner, out of `time`, `done` with the last question, or `left` before it. */
export type EndedBy = "submitted" | "time" | "done" | "left";

export interface Finished {
  readonly state: "finished";
  readonly plan: Plan;
  readonly startedAt: number;
  /** For an exam out of time: its deadline, however late that was noticed. */
  readonly endedAt: number;
  readonly endedBy: EndedBy;
  readonly usedMs: number;
  readonly pausedMs: number;
  readonly pauses: number;
  /** One for each item of the plan, in its order. */
  readonly outcomes: readonly Outcome[];
}

export type Session = Unfinished | Finished;
