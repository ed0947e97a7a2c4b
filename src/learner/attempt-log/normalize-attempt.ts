import type { Attempt } from "../../engine/attempt.ts";

const LATEST_MS = 8.64e15;
const SEED_LIMIT = 2 ** 31;

/** The attempt as the log can hold it: whole numbers within bounds, and no field that an attempt doesn't have. */
export function normalizeAttempt(given: Attempt): Attempt {
  const { frame, revision, answer, chosen, offered, mode, sure } = given;
  const at = whole(given.at, LATEST_MS);
  const tookMs = whole(given.tookMs, LATEST_MS);
  const attempt = { at, frame, revision, seed: whole(given.seed, SEED_LIMIT - 1), answer, chosen, offered: [...offered], tookMs, mode };
  return sure === undefined ? attempt : { ...attempt, sure };
}

function whole(value: number, most: number): number {
  return Number.isNaN(value) ? 0 : Math.min(most, Math.max(0, Math.round(value)));
}
