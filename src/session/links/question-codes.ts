import type { Contrast, FrameCard, FrameId, Pack } from "../../engine/pack.ts";
import { randomFrom } from "../../engine/random.ts";
import { answerAt, SEED_LIMIT } from "../../engine/seed-encoding.ts";
import type { Item } from "../plan/plan.ts";
import { MAX_LENGTH } from "../plan/setup.ts";
import { type Read, refused } from "./parse-result.ts";
import { flipped } from "./question-link.ts";

/** Letters that stand for a frame, and for a seed below 2^31, in base 36. */
const FRAME_LETTERS = 5;
const SEED_LETTERS = 6;
/** Before the letters of a question that is a flip. */
const FLIP = ".";
const CODE = new RegExp(`(\\${FLIP}?)([0-9a-z]{${FRAME_LETTERS}})([0-9a-z]{${SEED_LETTERS}})`, "g");

/** Questions as an address lists them, eleven letters each and a point before a flip; a frame's stand for its id and say nothing of its terms. */
export function codesOf(items: readonly Pick<Item, "frame" | "seed" | "flip">[]): string {
  return items.map(({ frame, seed, flip }) => `${flip === undefined ? "" : FLIP}${frameCode(frame)}${padded(seed, SEED_LETTERS)}`).join("");
}

/** The questions that such a list names, at the present revision of their frames. */
export function itemsFrom(codes: string, pack: Pack): Read<readonly Item[]> {
  const parts = [...codes.matchAll(CODE)];
  const isWhole = parts.reduce((sum, [part]) => sum + part.length, 0) === codes.length;
  if (!isWhole || parts.length === 0 || parts.length > MAX_LENGTH) return refused("This link is cut or changed. Copy it again.");
  const known = framesByCode(pack);
  const items: Item[] = [];
  for (const [, form, code = "", letters = ""] of parts) {
    const place = known.get(code);
    const seed = Number.parseInt(letters, 36);
    if (place === undefined) return refused("This link asks for a case that this pack doesn’t have any more. Ask for a new link.");
    if (seed >= SEED_LIMIT) return refused("This link is cut or changed. Copy it again.");
    const { frame, contrast } = place;
    const plain = { frame: frame.id, revision: frame.revision, seed, answer: answerAt(contrast.terms, seed) };
    const item: Read<Item> = form === FLIP ? flipped(plain, contrast.terms, frame) : { ok: true, value: plain };
    if (!item.ok) return item;
    items.push(item.value);
  }
  return { ok: true, value: items };
}

interface Place {
  readonly contrast: Contrast;
  readonly frame: FrameCard;
}

function framesByCode(pack: Pack): ReadonlyMap<string, Place> {
  return new Map(pack.contrasts.flatMap((contrast) => contrast.frames.map((frame) => [frameCode(frame.id), { contrast, frame }] as const)));
}

function frameCode(frame: FrameId): string {
  return padded(Math.floor(randomFrom("frame in a link", frame)() * 36 ** FRAME_LETTERS), FRAME_LETTERS);
}

function padded(value: number, letters: number): string {
  return value.toString(36).padStart(letters, "0");
}
