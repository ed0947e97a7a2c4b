import type { Contrast, FrameCard } from "../../engine/pack.ts";
import type { RecentlyAsked } from "./recent-activity.ts";

/** The contrast's frame that was not asked for longest; among those never asked lately, one at random, the easiest first for a new term. */
export function frameFor(contrast: Contrast, recent: readonly RecentlyAsked[], wantedLevel: number, random: () => number): FrameCard {
  const shelf = contrast.frames.map((frame) => ({
    frame,
    lastAsked: recent.findLastIndex((asked) => asked.frame === frame.id),
    off: Math.abs(frame.level - wantedLevel) + random(),
  }));
  const [best] = shelf.sort((one, other) => one.lastAsked - other.lastAsked || one.off - other.off);
  if (best === undefined) throw new RangeError(`contrast ${contrast.id} has no frames`);
  return best.frame;
}
