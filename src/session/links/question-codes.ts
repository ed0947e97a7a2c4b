import type { Contrast, Frame, FrameId, Pack } from "../../engine/pack.ts";
import { randomFrom } from "../../engine/random.ts";
import { answerAt, SEED_LIMIT } from "../../engine/seeds.ts";
import type { Item } from "../plan/plan.ts";
import { MAX_LENGTH } from "../plan/setup.ts";
import { type Read, refused } from "./link-parsing.ts";

/** Letters that stand for a frame, and for a seed below 2^31, in base 36. */
const FRAME_LETTERS = 5;
const SEED_LETTERS = 6;
const QUESTION_LETTERS = FRAME_LETTERS + SEED_LETTERS;

/** Questions as an address lists them, eleven letters each; a frame's stand for its id and say nothing of its terms. */
export function codesOf(items: readonly Pick<Item, "frame" | "seed">[]): string {
  return items.map(({ frame, seed }) => frameCode(frame) + padded(seed, SEED_LETTERS)).join("");
}

/** The questions that such a list names, at the present revision of their frames. */
export function itemsFrom(codes: string, pack: Pack): Read<readonly Item[]> {
  const count = codes.length / QUESTION_LETTERS;
  if (!/^[0-9a-z]+$/.test(codes) || !Number.isInteger(count) || count > MAX_LENGTH)
    return refused("This link is cut or changed. Copy it again.");
  const known = framesByCode(pack);
  const items: Item[] = [];
  for (let start = 0; start < codes.length; start += QUESTION_LETTERS) {
    const place = known.get(codes.slice(start, start + FRAME_LETTERS));
    const seed = Number.parseInt(codes.slice(start + FRAME_LETTERS, start + QUESTION_LETTERS), 36);
    if (place === undefined) return refused("This link asks for a case that this pack doesn’t have any more. Ask for a new link.");
    if (seed >= SEED_LIMIT) return refused("This link is cut or changed. Copy it again.");
    const { frame, contrast } = place;
    items.push({ frame: frame.id, revision: frame.revision, seed, answer: answerAt(contrast.terms, seed) });
  }
  return { ok: true, value: items };
}

interface Place {
  readonly contrast: Contrast;
  readonly frame: Pick<Frame, "id" | "revision">;
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
