import type { Attempt } from "../../engine/attempt.ts";
import type { ContrastId, Pack, TermId } from "../../engine/pack.ts";
import { type ClusterTrace, clusterIn, daysAway, type LearnerTrace, type TermTrace, termIn } from "./answer-traces.ts";
import { GUESS_OPTIONS } from "./constants.ts";
import { rightGiven } from "./estimate.ts";
import { wrongAmong } from "./expected-errors.ts";
import { clustersWith, type MasteryState, signalsFor } from "./mastery-state.ts";
import { contrastOf, contrastsWith, rivalsOf } from "./pack-index.ts";
import { newPair, type PairTrace, pairAfter, pairFlipped } from "./pair-traces.ts";
import { isRightElsewhere } from "./pointing-weight.ts";
import { chosenAfter, clusterAfter, flippedAfter, learnerAfter, stepOf, termAfter } from "./update.ts";

/** A state that is changed in place while answers are replayed; the traces in it are never changed, only replaced. */
export interface MasteryDraft {
  version: 1;
  lastAt: number;
  learner: LearnerTrace;
  clusters: Map<ContrastId, ClusterTrace>;
  terms: Map<TermId, TermTrace>;
  pairs: Map<TermId, Map<TermId, PairTrace>>;
}

/** The state after one more answer. */
export function observe(state: MasteryState, attempt: Attempt, outline: Pack): MasteryState {
  return observeAll(state, [attempt], outline);
}

/** The state after all these answers, in the order given. */
export function observeAll(state: MasteryState, attempts: readonly Attempt[], outline: Pack): MasteryState {
  const draft = draftOf(state);
  for (const attempt of attempts) observeInto(draft, attempt, outline);
  return draft;
}

export function draftOf(state: MasteryState): MasteryDraft {
  const pairs = new Map([...state.pairs].map(([answer, ofAnswer]) => [answer, new Map(ofAnswer)]));
  return { ...state, clusters: new Map(state.clusters), terms: new Map(state.terms), pairs };
}

export function observeInto(draft: MasteryDraft, attempt: Attempt, outline: Pack): void {
  if (attempt.change === undefined) observeAnswer(draft, attempt, outline);
  else observeFlip(draft, attempt, outline);
}

function observeAnswer(draft: MasteryDraft, attempt: Attempt, outline: Pack): void {
  const { answer, chosen, at } = attempt;
  const outcome = {
    right: chosen === answer,
    pointed: attempt.pointed?.was,
    options: Math.max(2, attempt.offered.length),
    at,
    frame: attempt.frame,
  };
  const signals = signalsFor(draft, outline, answer, at);
  const term = termIn(draft.terms, answer);
  const step = stepOf(draft.learner, term, signals, outcome);
  const rivals = rivalsIn(attempt, outline);
  // Share of wrong answers to expect on this very question.
  const wrong = wrongAmong(draft.pairs, answer, { rivals, offered: 1 }, rightGiven(step.known, GUESS_OPTIONS), daysAway(term, at));
  const contrast = contrastOf(attempt.frame);
  draft.clusters.set(contrast, clusterAfter(clusterIn(draft.clusters, contrast), outcome, wrong));
  draft.learner = learnerAfter(draft.learner, signals, step, outcome);
  recordPick(draft.pairs, attempt, rivals);
  const after = termAfter(term, step, outcome);
  const standing = isRightElsewhere(outcome.right, outcome.pointed)
    ? term.standing
    : {
        learner: draft.learner,
        clusters: clustersWith(draft, outline, answer),
        term: after,
        leastAgainst: leastAgainst(draft.pairs, answer, outline),
      };
  draft.terms.set(answer, { ...after, standing });
  if (!outcome.right && contrastsWith(outline, chosen).length > 0) {
    draft.terms.set(chosen, chosenAfter(termIn(draft.terms, chosen), outcome.options));
  }
  draft.lastAt = Math.max(draft.lastAt, at);
}

/**
 * A flip tells two terms apart, and speaks for or against both by a part of an answer each. It is no question on either: levels, due times and counts
 * rest on cases told without their answer.
 */
function observeFlip(draft: MasteryDraft, { answer, chosen, offered, at }: Attempt, outline: Pack): void {
  const right = chosen === answer;
  const rivals = rivalsOf(outline, answer);
  for (const from of offered.filter((term) => rivals.has(term))) {
    for (const term of [answer, from]) draft.terms.set(term, flippedAfter(termIn(draft.terms, term), right));
    for (const [one, other] of [
      [answer, from],
      [from, answer],
    ] as const) {
      const ofOne = draft.pairs.get(one) ?? new Map<TermId, PairTrace>();
      draft.pairs.set(one, ofOne.set(other, pairFlipped(ofOne.get(other) ?? newPair(one, other, at), !right, at)));
    }
  }
  draft.lastAt = Math.max(draft.lastAt, at);
}

/** The options that share a contrast with the right one. */
function rivalsIn({ answer, offered }: Attempt, outline: Pack): readonly TermId[] {
  const rivals = rivalsOf(outline, answer);
  return offered.filter((option) => rivals.has(option));
}

/** Notes each rival on offer. */
function recordPick(pairs: MasteryDraft["pairs"], { answer, chosen, at }: Attempt, rivals: readonly TermId[]): void {
  if (rivals.length === 0) return;
  const ofAnswer = pairs.get(answer) ?? new Map<TermId, PairTrace>();
  pairs.set(answer, ofAnswer);
  for (const rival of rivals) ofAnswer.set(rival, pairAfter(ofAnswer.get(rival) ?? newPair(answer, rival, at), rival === chosen, at));
}

function leastAgainst(pairs: MasteryDraft["pairs"], term: TermId, outline: Pack): number {
  let least = Number.POSITIVE_INFINITY;
  for (const rival of rivalsOf(outline, term)) least = Math.min(least, pairs.get(term)?.get(rival)?.asked ?? 0);
  return least;
}
