import type { Attempt } from "../../engine/attempt.ts";
import { integerBelow, randomFrom, shuffled } from "../../engine/random.ts";

/** 22 November 2026, 12:00 UTC. */
export const NOON = 1_795_348_800_000;
/** A moment after every sample, for the clock of a page that reads them. */
export const LATER = NOON + 400 * 86_400_000;

const TERMS = Array.from(
  { length: 31 },
  (_, index) => `${["feature-freshness", "rollback", "model-parallelism", "drift"][index % 4]}-${index}`,
);
const FRAMES = Array.from({ length: 190 }, (_, index) => ({
  id: `${["retrain-vs-rollback", "drift-outage-rollout-regression", "spark-vs-ray"][index % 3]}/fresh-produce-${index}`,
  revision: (0x10000000 + index * 1_234_567).toString(16),
}));

/** Attempts as a learner makes them, a minute apart: 190 frames, 4 options of 31 terms. The same seed gives the same. */
export function sampleAttempts(count: number, seed = 1, from = NOON): Attempt[] {
  const random = randomFrom("attempts", seed);
  return Array.from({ length: count }, (_, index) => sampleAttempt(random, from + index * 60_000 + integerBelow(random, 30_000)));
}

function sampleAttempt(random: () => number, at: number): Attempt {
  const frame = FRAMES[integerBelow(random, FRAMES.length)];
  const first = integerBelow(random, TERMS.length);
  const offered = [0, 3, 10, 19].map((step) => TERMS[(first + step) % TERMS.length] ?? "");
  const [answer = "", other = ""] = shuffled(random, offered);
  const sure = [undefined, "sure", "unsure"] as const;
  const mode = ["practice", "timed", "exam"] as const;
  const said = sure[integerBelow(random, 3)];
  const attempt: Attempt = {
    at,
    frame: frame?.id ?? "",
    revision: frame?.revision ?? "",
    seed: integerBelow(random, 2 ** 31),
    answer,
    chosen: random() < 0.7 ? answer : other,
    offered: shuffled(random, offered),
    tookMs: 3_000 + integerBelow(random, 90_000),
    mode: mode[integerBelow(random, 3)] ?? "practice",
  };
  return said === undefined ? attempt : { ...attempt, sure: said };
}
