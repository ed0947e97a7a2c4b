import type { ContrastId, Pack, TermId } from "../../engine/pack.ts";
import { emptyMastery, type MasteryState } from "../../mastery/model/mastery-state.ts";
import type { WhichFactMode } from "../../mastery/selection/ask-which-fact.ts";
import { chooseSet, type RecentlyAsked, type WrongPair } from "../../mastery/selection/choose-next.ts";
import { placesIn } from "../../mastery/selection/scope.ts";
import { withFlips } from "./flips.ts";
import type { ExtraTime, FlipShare, Item, PracticePlan, TimedPlan } from "./plan.ts";
import type { QuizSetup, SetupClock } from "./setup.ts";

/** What a plan depends on besides its setup. */
export interface PlanNeeds {
  /** The session's own id, unique on this machine. */
  readonly id: string;
  readonly pack: Pack;
  readonly extraTime: ExtraTime;
  readonly now: number;
  readonly state: MasteryState;
  /** The latest questions, newest last. */
  readonly recent: readonly RecentlyAsked[];
  /** Mix-ups not yet put right. */
  readonly wrong: readonly WrongPair[];
  /** What scope *weak* asks. */
  readonly weak?: readonly ContrastId[];
  /** The questions must depend on the setup alone: opened from a link, or asked for again. */
  readonly shared?: boolean | undefined;
  /** How many of the questions that may be flips are, where the setup leaves it open; missing: none. A shared quiz has none. */
  readonly flips?: FlipShare | undefined;
  /** What the learner wants where the setup leaves it open; missing: never. */
  readonly whichFact?: WhichFactMode | undefined;
}

/** A setup whose questions are chosen for the learner, as an exam's are not. */
export interface ChosenSetup extends QuizSetup {
  readonly clock: Exclude<SetupClock, { readonly kind: "exam" }>;
}

/** The practice that such a setup asks for. A shared one is drawn as for someone who has answered nothing yet. */
export function quizPlan(setup: ChosenSetup, needs: PlanNeeds): PracticePlan | TimedPlan {
  const { id, pack, extraTime } = needs;
  const { scope, seed, clock, feedback } = setup;
  const offer = scope.kind === "contrast" ? "contrast" : "four";
  const possible = possibleIn(setup, needs);
  const whichFact = setup.whichFact ?? needs.whichFact ?? "off";
  const quiz = {
    id,
    seed,
    extraTime,
    pack: pack.id,
    scope,
    feedback,
    offer,
    items: itemsFor(setup, needs),
    ...(possible && { possible }),
    ...(feedback === "each" && whichFact !== "off" && { whichFact }),
  } as const;
  if (clock.kind === "none") return { ...quiz, kind: "practice", clock: { kind: "none" } };
  return { ...quiz, kind: "timed", clock: { kind: "pace", perQuestionMs: stretched(clock.perQuestionSeconds * 1000, extraTime) } };
}

/** The terms that could be an answer in a scope of some terms; undefined where all may, or where no other is on offer. */
function possibleIn({ scope }: QuizSetup, { pack, wrong, weak, shared }: PlanNeeds): readonly TermId[] | undefined {
  if (scope.kind === "due" || scope.kind === "contrast") return undefined;
  const places = placesIn(scope, pack, shared ? {} : { wrong, weak });
  return [...new Set(places.flatMap(({ terms }) => terms))];
}

function itemsFor({ scope, length, seed, questions, flips }: QuizSetup, needs: PlanNeeds): readonly Item[] {
  const { pack, state, recent, wrong, weak, now, shared } = needs;
  const share = flips ?? needs.flips ?? "off";
  if (questions !== undefined) return questions;
  if (shared) return chooseSet({ pack, state: emptyMastery(), recent: [], wrong: [], now: 0, scope, length, seed });
  const items = chooseSet({ pack, state, recent, wrong, weak, now, scope, length, seed });
  // A mix-up is put right by cases that are told without their answer.
  return scope.kind === "wrong" ? items : withFlips(items, { pack, state, now, share, seed });
}

/** With the extra time, in percent. */
export function stretched(ms: number, extraTime: ExtraTime): number {
  return Math.round((ms * (100 + extraTime)) / 100);
}
