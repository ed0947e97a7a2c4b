import type { Contrast, ContrastId, FrameId, Pack, TermId } from "../engine/pack.ts";

const known = new WeakMap<Pack, ReadonlyMap<TermId, readonly Contrast[]>>();

/** The contrasts a term stands in, in the pack's order; none for a term the pack does not hold. */
export function contrastsWith(pack: Pack, term: TermId): readonly Contrast[] {
  const index = known.get(pack) ?? indexOf(pack);
  known.set(pack, index);
  return index.get(term) ?? [];
}

/** The contrast a frame belongs to, read from its id (`contrast/frame`), which outlives a frame that the pack's new version dropped. */
export function contrastOf(frame: FrameId): ContrastId {
  const slash = frame.indexOf("/");
  return slash < 0 ? frame : frame.slice(0, slash);
}

function indexOf(pack: Pack): ReadonlyMap<TermId, readonly Contrast[]> {
  const index = new Map<TermId, Contrast[]>();
  for (const contrast of pack.contrasts) {
    for (const term of contrast.terms) index.set(term, [...(index.get(term) ?? []), contrast]);
  }
  return index;
}
