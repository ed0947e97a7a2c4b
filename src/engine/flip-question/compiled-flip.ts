import { compiledFrame } from "../generate/compiled-frame.ts";
import { isMachineText } from "../generate/is-machine-text.ts";
import type { Frame, TermId } from "../pack.ts";
import type { Block, Spot } from "../question.ts";
import type { NumberStyle } from "../template/placeholder.ts";
import { isPlace, type PiecedTemplate, piecesOf, type Template, templateOf } from "../template/template.ts";
import { writtenAt } from "./find-quoted-text.ts";

/** The fewest idle changes that a flip offers. With the change that flips the case they are four. */
export const FEWEST_OTHERS = 3;

/** A frame's flip, with its texts cut and its places found. It is made once per frame. */
export interface CompiledFlip {
  /** How each term's tell reads as one side of a change. */
  readonly tell: Readonly<Record<TermId, PiecedTemplate>>;
  /** Where that text stands in the case: the places of the tell that it names, or all of them if it names none. */
  readonly spots: readonly Spot[];
  readonly others: readonly CompiledChange[];
}

export interface CompiledChange {
  readonly spot: Spot;
  /** What kind of block it stands in. */
  readonly kind: Block["kind"];
  readonly was: PiecedTemplate;
  readonly now: PiecedTemplate;
  readonly why: Template;
}

const compiled = new WeakMap<Frame, CompiledFlip>();

/** Returns undefined if the frame has no flip. */
export function compiledFlip(frame: Frame): CompiledFlip | undefined {
  const known = compiled.get(frame);
  if (known !== undefined || frame.flip === undefined) return known;
  const { tell, others } = frame.flip;
  const places = compiledFrame(frame).spots.filter(({ place }) => place.of === "tell");
  const written =
    tell ?? Object.fromEntries(frame.terms.map((term) => [term, `{tell${places[0]?.place.name ? `.${places[0].place.name}` : ""}}`]));
  const style = styleOf(tell === undefined ? frame.case[places[0]?.spot.block ?? 0]?.kind : "prose");
  const pieces = Object.fromEntries(Object.entries(written).map(([term, text]) => [term, piecesOf(text, style)]));
  const named = places.filter(({ place }) =>
    Object.values(pieces).some((text) => text.some((piece) => isPlace(piece) && piece.name === place.name)),
  );
  const made = {
    tell: pieces,
    spots: (named.length > 0 ? named : places).map(({ spot }) => spot),
    others: others.flatMap(({ was, beside, now, why }) => {
      const [at] = writtenAt(frame.case, { was, beside });
      if (at === undefined) return [];
      const { spot, kind } = at;
      return [{ spot, kind, was: piecesOf(was, styleOf(kind)), now: piecesOf(now, styleOf(kind)), why: templateOf(why) }];
    }),
  };
  compiled.set(frame, made);
  return made;
}

function styleOf(kind: Block["kind"] | undefined): NumberStyle {
  return kind !== undefined && isMachineText(kind) ? "plain" : "commas";
}
