import type { Attempt } from "../../engine/attempt.ts";

/** Answers that the usual pace is taken from, the latest. */
export const PACE_FROM_LAST = 60;
const PACE_WITHOUT_ANSWERS_MS = 45_000;

/** The middle time of the latest answers, feedback reading not counted. */
export function usualMs(attempts: readonly Attempt[]): number {
  const times = attempts
    .slice(-PACE_FROM_LAST)
    .map(({ tookMs }) => tookMs)
    .sort((one, other) => one - other);
  return times[Math.floor(times.length / 2)] ?? PACE_WITHOUT_ANSWERS_MS;
}

/** How long so many questions take at the learner's own pace, in whole minutes. */
export function usualMinutes(length: number, attempts: readonly Attempt[]): number {
  return Math.max(1, Math.round((length * usualMs(attempts)) / 60_000));
}
