import type { FrameCard, FrameId, Pack, TermId } from "../../engine/pack.ts";
import { answerAt } from "../../engine/seed-encoding.ts";
import { asFlip } from "../plan/flips.ts";
import type { Item } from "../plan/plan.ts";
import { readSeed } from "./link-fields.ts";
import { opened, quoted, type Read, refused } from "./parse-result.ts";

/** A single question's address, without the question mark: `frame=retrain-vs-rollback/fresh-produce&seed=k3f9`, a flip's with `&ask=flip`. */
export function questionAddress({
  frame,
  seed,
  flip,
}: {
  readonly frame: FrameId;
  readonly seed: number;
  readonly flip?: unknown;
}): string {
  return `frame=${encodeURIComponent(frame).replaceAll("%2F", "/")}&seed=${seed.toString(36)}${flip === undefined ? "" : "&ask=flip"}`;
}

/** The question that an address names, at the frame's present revision. Never throws. */
export function questionFrom(search: string, pack: Pack): Read<Item> {
  const text = opened(search);
  if (!text.ok) return text;
  const frame = text.value.get("frame") ?? "";
  const seed = readSeed(text.value);
  if (!seed.ok) return seed;
  const contrast = pack.contrasts.find(({ frames }) => frames.some(({ id }) => id === frame));
  const card = contrast?.frames.find(({ id }) => id === frame);
  if (contrast === undefined || card === undefined) return refused(`This link asks for ${quoted(frame)}, which this pack doesn’t have.`);
  if (seed.value === null) return refused("This link doesn’t say which case to show. Copy the link again.");
  const ask = text.value.get("ask");
  if (ask !== null && ask !== "flip") return refused(`This link asks ${quoted(ask)} of its case, which this app doesn’t know.`);
  const item = { frame, revision: card.revision, seed: seed.value, answer: answerAt(contrast.terms, seed.value) };
  return ask === null ? { ok: true, value: item } : flipped(item, contrast.terms, card);
}

/** The same case asked as a flip, where its frame has one. */
export function flipped(item: Item, terms: readonly TermId[], { flipRevision }: FrameCard): Read<Item> {
  if (flipRevision === undefined) return refused("This link asks to flip a case that can no longer be flipped.");
  return { ok: true, value: asFlip(item, terms, flipRevision) };
}
