import type { ContrastId, Pack } from "../../engine/pack.ts";
import { WEAK_CONTRASTS } from "../model/constants.ts";
import type { MasteryState } from "../model/mastery-state.ts";
import { weakClusters } from "./weak-clusters.ts";

/** What scope *weak* asks: the weakest contrasts among those that are known well enough to be called so. */
export function weakScopeContrasts(state: MasteryState, pack: Pack, now: number): ContrastId[] {
  return weakClusters(state, pack, now)
    .filter(({ unknown }) => !unknown)
    .slice(0, WEAK_CONTRASTS)
    .map(({ contrast }) => contrast);
}
