import type { Attempt, Pointed } from "../../engine/attempt.ts";

import { SEED_LIMIT } from "../../engine/seed-encoding.ts";
import { MAX_DATE_MS } from "../clock/max-date-ms.ts";

/** Two digits of the log's. */
const MOST_CHANGES = 36 ** 2 - 1;

/** Clamps numbers to what the log can encode, and drops unknown fields. */
export function normalizeAttempt(given: Attempt): Attempt {
  const { frame, revision, answer, chosen, offered, mode, sure, pointed, change } = given;
  const at = whole(given.at, MAX_DATE_MS);
  const tookMs = whole(given.tookMs, MAX_DATE_MS);
  const attempt = { at, frame, revision, seed: whole(given.seed, SEED_LIMIT - 1), answer, chosen, offered: [...offered], tookMs, mode };
  const picked = change === undefined ? {} : { change: whole(change, MOST_CHANGES) };
  return { ...attempt, ...(sure && { sure }), ...(isWritable(pointed) && { pointed }), ...picked };
}

/** Whether a fact is named by the places of its block and line, as the log writes it. */
function isWritable(pointed: Pointed | undefined): pointed is Pointed {
  return pointed !== undefined && /^(?:0|[1-9]\d{0,2})\.(?:0|[1-9]\d{0,2})$/.test(pointed.fact);
}

function whole(value: number, most: number): number {
  return Number.isNaN(value) ? 0 : Math.min(most, Math.max(0, Math.round(value)));
}
