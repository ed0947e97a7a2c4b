import type { TermId } from "../../engine/pack.ts";
import type { MixUp } from "./mix-ups.ts";

/** What a session's wrong answers have in common. Misses are all of them, flips included. */
export type Pattern =
  /** Nothing was answered. */
  | { readonly kind: "empty" }
  /** Nothing went wrong. */
  | { readonly kind: "none" }
  /** Only flips went wrong, and no term was taken for another. */
  | { readonly kind: "flips"; readonly misses: number }
  | { readonly kind: "repeated"; readonly answer: TermId; readonly chosen: TermId; readonly times: number; readonly misses: number }
  | { readonly kind: "scattered"; readonly misses: number; readonly flips: number };

/** How often the same mix-up must come to be called one, and how many misses for each time it comes may stand beside it. */
const REPEATED_TIMES = 2;
const REPEATED_SHARE = 1 / 4;

/**
 * @param confusions most frequent first
 * @param answered how many questions were answered
 * @param flips how many of them were flips that went wrong: those are no mix-ups
 */
export function patternOf(confusions: readonly MixUp[], answered: number, flips: number): Pattern {
  const misses = confusions.reduce((sum, { times }) => sum + times, flips);
  const [most] = confusions;
  if (answered === 0) return { kind: "empty" };
  if (most === undefined) return flips === 0 ? { kind: "none" } : { kind: "flips", misses };
  const isRepeated = most.times >= REPEATED_TIMES && most.times >= misses * REPEATED_SHARE;
  return isRepeated ? { kind: "repeated", ...most, misses } : { kind: "scattered", misses, flips };
}
