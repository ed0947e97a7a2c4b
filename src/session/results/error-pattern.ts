import type { TermId } from "../../engine/pack.ts";
import type { MixUp } from "./mix-ups.ts";

/** What a session's wrong answers have in common. */
export type Pattern =
  /** Nothing was answered. */
  | { readonly kind: "empty" }
  /** Nothing was mixed up. */
  | { readonly kind: "none" }
  | { readonly kind: "repeated"; readonly answer: TermId; readonly chosen: TermId; readonly times: number; readonly misses: number }
  | { readonly kind: "scattered"; readonly misses: number };

/** What was answered, and of it what was missed, flips included. */
interface Counts {
  readonly answered: number;
  readonly misses: number;
}

/** How often the same mix-up must come to be called one, and how many misses for each time it comes may stand beside it. */
const REPEATED_TIMES = 2;
const REPEATED_SHARE = 1 / 4;

/**
 * @param confusions most frequent first; a missed flip is none
 */
export function patternOf(confusions: readonly MixUp[], { answered, misses }: Counts): Pattern {
  const [most] = confusions;
  if (answered === 0) return { kind: "empty" };
  if (misses === 0) return { kind: "none" };
  if (most === undefined) return { kind: "scattered", misses };
  const isRepeated = most.times >= REPEATED_TIMES && most.times >= misses * REPEATED_SHARE;
  return isRepeated ? { kind: "repeated", ...most, misses } : { kind: "scattered", misses };
}
