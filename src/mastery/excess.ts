import type { ContrastId } from "../engine/pack.ts";
import { CLEARLY_WEAK, CLUSTER_LATE_KEEP } from "./constants.ts";
import type { ClusterTrace } from "./trace.ts";

/** Variance of a fading mean, as a share of what as many equal answers would have. */
const FADING_VARIANCE = (1 + CLUSTER_LATE_KEEP) / 2;
/** Keep a contrast from standing out when next to nothing went wrong elsewhere. */
const USUAL_WRONG = 2;
const USUAL_ANSWERS = 10;

/** Whether a contrast's late share of wrong answers lies above that of all others by more than chance would do (two shares, normal approximation). */
export function isClearlyWeak(contrast: ContrastId, clusters: Readonly<Record<ContrastId, ClusterTrace>>): boolean {
  const own = clusters[contrast];
  const others = Object.entries(clusters).filter(([id]) => id !== contrast);
  const answers = others.reduce((sum, [, { lateAnswers }]) => sum + lateAnswers, 0);
  if (own === undefined || own.lateAnswers === 0 || answers === 0) return false;
  const usual = (others.reduce((sum, [, { lateWrong }]) => sum + lateWrong, 0) + USUAL_WRONG) / (answers + USUAL_ANSWERS);
  const variance = usual * (1 - usual) * (FADING_VARIANCE / own.lateAnswers + 1 / answers);
  return (own.lateWrong / own.lateAnswers - usual) / Math.sqrt(variance) >= CLEARLY_WEAK;
}
