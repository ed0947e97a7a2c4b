import type { FrameId, Pack } from "../../engine/pack.ts";

/** The pack without some frames, to draw questions from; the pack itself where that would leave none. */
export function packWithout(pack: Pack, frames: ReadonlySet<FrameId>): Pack {
  if (frames.size === 0) return pack;
  const contrasts = pack.contrasts.map((contrast) => ({ ...contrast, frames: contrast.frames.filter(({ id }) => !frames.has(id)) }));
  return contrasts.some((contrast) => contrast.frames.length > 0) ? { ...pack, contrasts } : pack;
}
