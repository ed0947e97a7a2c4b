import type { ContrastId, Pack } from "../engine/pack.ts";
import { WEAK_CONTRASTS } from "./constants.ts";
import type { MasteryState } from "./mastery.ts";
import { weakClusters } from "./weak.ts";

/** What scope *weak* asks: the weakest contrasts among those that are known well enough to be called so. */
export function weakContrasts(state: MasteryState, pack: Pack, now: number): ContrastId[] {
  return weakClusters(state, pack, now)
    .filter(({ unknown }) => !unknown)
    .slice(0, WEAK_CONTRASTS)
    .map(({ contrast }) => contrast);
}
