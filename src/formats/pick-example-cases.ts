import { pose } from "../engine/generate/pose.ts";
import type { Frame, Pack, TermId } from "../engine/pack.ts";
import type { Posed } from "../engine/question.ts";
import { integerBelow, randomFrom } from "../engine/random.ts";
import { SEED_LIMIT, seedFor } from "../engine/seed-encoding.ts";

/**
 * Picks a few cases of one contrast, by frame and term in turn. They are the same each time, so that a second export updates the first.
 *
 * @param only the term that is right in all of them, where only one is wanted
 */
export function pickExampleCases(pack: Pack, frames: readonly Frame[], count: number, only?: TermId): Posed[] {
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const frame = frames[index % frames.length];
    if (frame === undefined) return [];
    const term = only ?? frame.terms[index % frame.terms.length] ?? "";
    const story = integerBelow(randomFrom("a few stories", frame.id, index), SEED_LIMIT);
    return [pose(pack, frame, seedFor(frame.terms, term, story))];
  });
}
