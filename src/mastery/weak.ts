import type { Contrast, ContrastId, Pack } from "../engine/pack.ts";
import { type Confusion, confusions } from "./confusions.ts";
import { WEAK_MIN_ANSWERS, WEAK_QUIZ_QUESTIONS } from "./constants.ts";
import { isClearlyWeak } from "./excess.ts";
import { type MasteryState, rightWithin } from "./mastery.ts";

export interface WeakCluster {
  readonly contrast: ContrastId;
  /** Wrong answers to expect in a fresh quiz of twelve questions on it. */
  readonly expectedWrong: number;
  readonly answers: number;
  /** Too few answers to call it weak or not. */
  readonly unknown: boolean;
  /** It goes wrong clearly more often than the rest: only then a sentence may call it weak without reserve. */
  readonly clear: boolean;
  /** The mix-up that weighs most in it. */
  readonly because: Confusion | null;
}

/** All contrasts, weakest first, the clearly weak before the rest; those with too few answers stand last and are unknown, not weak. */
export function weakClusters(state: MasteryState, pack: Pack, now: number): WeakCluster[] {
  const mixedUp = confusions(state, pack, now);
  return pack.contrasts
    .map((contrast) => weaknessOf(state, contrast, mixedUp, now))
    .sort(
      (one, other) =>
        Number(one.unknown) - Number(other.unknown) || Number(other.clear) - Number(one.clear) || other.expectedWrong - one.expectedWrong,
    );
}

function weaknessOf(state: MasteryState, contrast: Contrast, mixedUp: readonly Confusion[], now: number): WeakCluster {
  const shares = contrast.terms.map((term) => rightWithin(state, contrast.id, term, now));
  const wrong = shares.reduce((sum, p) => sum + 1 - p, 0) / Math.max(1, shares.length);
  const answers = state.clusters[contrast.id]?.answers ?? 0;
  const inside = mixedUp.filter(({ answer, chosen }) => contrast.terms.includes(answer) && contrast.terms.includes(chosen));
  return {
    contrast: contrast.id,
    expectedWrong: WEAK_QUIZ_QUESTIONS * wrong,
    answers,
    unknown: answers < WEAK_MIN_ANSWERS,
    clear: answers >= WEAK_MIN_ANSWERS && isClearlyWeak(contrast.id, state.clusters),
    because: inside[0] ?? null,
  };
}
