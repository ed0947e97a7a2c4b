import type { Contrast, ContrastId, Pack } from "../../engine/pack.ts";
import { clusterIn, daysAway, termIn } from "../model/answer-traces.ts";
import * as C from "../model/constants.ts";
import { freshLineup, wrongAmong } from "../model/expected-errors.ts";
import { type MasteryState, rightOn, rightWithin } from "../model/mastery-state.ts";
import { clamp } from "../model/math.ts";
import { type Confusion, confusions } from "./confusions.ts";
import { chanceAmongHighest, type Uncertain } from "./rank-probability.ts";

export interface WeakCluster {
  readonly contrast: ContrastId;
  /** Wrong answers to expect in a fresh quiz of twelve questions on it. */
  readonly expectedWrong: number;
  readonly answers: number;
  /** Too few answers to call it weak or not. */
  readonly unknown: boolean;
  /** It is among the weakest, with a probability of 0.8 or more: only then may a sentence call it weak without reserve. */
  readonly clear: boolean;
  /** The mix-up that weighs most in it. */
  readonly because: Confusion | null;
}

/** All contrasts, weakest first; those with too few answers stand last and are unknown, not weak. */
export function weakClusters(state: MasteryState, pack: Pack, now: number): WeakCluster[] {
  const mixedUp = confusions(state, pack, now);
  const wrong = pack.contrasts.map((contrast) => wrongOn(state, pack, contrast, now));
  const beliefs = pack.contrasts.map(({ id }, index): Uncertain => {
    return { mean: Math.log(wrong[index] ?? 1), doubt: isUnknown(state, id) ? C.UNKNOWN_DOUBT : C.WRONG_DOUBT };
  });
  return pack.contrasts
    .map((contrast, index) => ({
      contrast: contrast.id,
      expectedWrong: C.WEAK_QUIZ_QUESTIONS * (wrong[index] ?? 1),
      answers: traceOf(state, contrast.id).answers,
      unknown: isUnknown(state, contrast.id),
      clear: !isUnknown(state, contrast.id) && isClear(index, beliefs),
      because: mixedUp.find(({ answer, chosen }) => contrast.terms.includes(answer) && contrast.terms.includes(chosen)) ?? null,
    }))
    .sort((one, other) => Number(one.unknown) - Number(other.unknown) || other.expectedWrong - one.expectedWrong);
}

/**
 * Share of wrong answers to expect on a contrast's terms, moved by how its late answers came out against what was expected of them. It keeps
 * within one question of twelve of what the terms' own estimates say, which stand on the same screen, and is never more than a guesser's.
 */
function wrongOn(state: MasteryState, pack: Pack, contrast: Contrast, now: number): number {
  const { lateWrong, lateExpected } = traceOf(state, contrast.id);
  const shares = contrast.terms.map((term) => {
    const lineup = freshLineup(contrast.terms.filter((rival) => rival !== term));
    return wrongAmong(state.pairs, term, lineup, rightWithin(state, contrast.id, term, now), daysAway(termIn(state.terms, term), now));
  });
  const told = (meanOf(shares) * (lateWrong + C.LATE_STRENGTH)) / (lateExpected + C.LATE_STRENGTH);
  const estimated = 1 - meanOf(contrast.terms.map((term) => rightOn(state, pack, term, now)));
  return Math.min(1 - 1 / C.GUESS_OPTIONS, clamp(told, estimated - C.WEAK_APART_MOST, estimated + C.WEAK_APART_MOST));
}

function meanOf(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

/** Whether a contrast is probably among the weakest three, or the weakest third of fewer than nine. */
function isClear(index: number, beliefs: readonly Uncertain[]): boolean {
  const [own] = beliefs.slice(index, index + 1);
  const places = Math.max(1, Math.min(C.WEAK_CONTRASTS, Math.floor(beliefs.length / 3)));
  return own !== undefined && chanceAmongHighest(own, beliefs.toSpliced(index, 1), places) >= C.CLEAR_FROM;
}

function isUnknown(state: MasteryState, contrast: ContrastId): boolean {
  return traceOf(state, contrast).answers < C.WEAK_MIN_ANSWERS;
}

function traceOf(state: MasteryState, contrast: ContrastId) {
  return clusterIn(state.clusters, contrast);
}
