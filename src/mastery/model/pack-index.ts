import type { Contrast, ContrastId, FrameId, Pack, TermId } from "../../engine/pack.ts";

interface Place {
  readonly contrasts: readonly Contrast[];
  readonly rivals: ReadonlySet<TermId>;
}

const NOWHERE: Place = { contrasts: [], rivals: new Set() };
const known = new WeakMap<Pack, ReadonlyMap<TermId, Place>>();

/** The contrasts a term stands in, in the pack's order; none for a term the pack does not hold. */
export function contrastsWith(pack: Pack, term: TermId): readonly Contrast[] {
  return placeOf(pack, term).contrasts;
}

/** Every other term that shares a contrast with this one. */
export function rivalsOf(pack: Pack, term: TermId): ReadonlySet<TermId> {
  return placeOf(pack, term).rivals;
}

/** The contrast a frame belongs to, read from its id (`contrast/frame`), which outlives a frame that the pack's new version dropped. */
export function contrastOf(frame: FrameId): ContrastId {
  const slash = frame.indexOf("/");
  return slash < 0 ? frame : frame.slice(0, slash);
}

function placeOf(pack: Pack, term: TermId): Place {
  const places = known.get(pack) ?? placesIn(pack);
  return places.get(term) ?? NOWHERE;
}

function placesIn(pack: Pack): ReadonlyMap<TermId, Place> {
  const terms = new Set(pack.contrasts.flatMap((contrast) => contrast.terms));
  const places = new Map([...terms].map((term) => [term, placeIn(pack, term)]));
  known.set(pack, places);
  return places;
}

function placeIn(pack: Pack, term: TermId): Place {
  const contrasts = pack.contrasts.filter((contrast) => contrast.terms.includes(term));
  const rivals = new Set(contrasts.flatMap((contrast) => contrast.terms));
  rivals.delete(term);
  return { contrasts, rivals };
}
