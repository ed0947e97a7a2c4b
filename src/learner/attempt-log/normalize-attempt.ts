import type { Attempt } from "../../engine/attempt.ts";

import { SEED_LIMIT } from "../../engine/seeds.ts";
import { LATEST_MS } from "../clock/latest-ms.ts";

/** Two digits of the log's. */
const MOST_CHANGES = 36 ** 2 - 1;

/** Clamps numbers to what the log can encode, and drops unknown fields. */
export function normalizeAttempt(given: Attempt): Attempt {
  const { frame, revision, answer, chosen, offered, mode, sure, change } = given;
  const at = whole(given.at, LATEST_MS);
  const tookMs = whole(given.tookMs, LATEST_MS);
  const attempt = { at, frame, revision, seed: whole(given.seed, SEED_LIMIT - 1), answer, chosen, offered: [...offered], tookMs, mode };
  return { ...attempt, ...(sure && { sure }), ...(change !== undefined && { change: whole(change, MOST_CHANGES) }) };
}

function whole(value: number, most: number): number {
  return Number.isNaN(value) ? 0 : Math.min(most, Math.max(0, Math.round(value)));
}
