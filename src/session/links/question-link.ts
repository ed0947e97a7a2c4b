import type { FrameId, Pack } from "../../engine/pack.ts";
import { answerAt } from "../../engine/seeds.ts";
import type { Item } from "../plan/plan.ts";
import { readSeed } from "./link-fields.ts";
import { opened, quoted, type Read, refused } from "./link-parsing.ts";

/** A single question's address, without the question mark: `frame=retrain-vs-rollback/fresh-produce&seed=k3f9`. */
export function questionAddress({ frame, seed }: { readonly frame: FrameId; readonly seed: number }): string {
  return `frame=${encodeURIComponent(frame).replaceAll("%2F", "/")}&seed=${seed.toString(36)}`;
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
  return { ok: true, value: { frame, revision: card.revision, seed: seed.value, answer: answerAt(contrast.terms, seed.value) } };
}
