import type { ContrastId, FrameId, TermId } from "../../engine/pack.ts";
import { NEXT_GAP, NEXT_NEW_WINDOW, OTHER_DAY_HOURS } from "../model/constants.ts";
import { contrastOf } from "../model/pack-index.ts";
import { MS_PER_HOUR } from "../model/time.ts";

/** A question of the recent past; an attempt is one. `at` and `chosen` are missing while it is not answered. */
export interface RecentlyAsked {
  readonly frame: FrameId;
  readonly seed: number;
  readonly answer: TermId;
  readonly at?: number | undefined;
  readonly chosen?: TermId | undefined;
}

/** What of the recent questions bears on the next one; "today" reaches ten hours back. */
export interface Sitting {
  readonly timesToday: ReadonlyMap<TermId, number>;
  /** Contrasts of the last two of today's questions, the latest first. */
  readonly contrasts: readonly (ContrastId | undefined)[];
  /** The latest terms of today, newest first, each once. */
  readonly latest: readonly TermId[];
  /** Contrasts whose latest question of today was answered wrong, at least seven questions ago. */
  readonly retry: ReadonlySet<ContrastId>;
  /** Answers of today on each term. */
  readonly answeredToday: ReadonlyMap<TermId, number>;
  /** Terms whose first question of today is among the latest twelve. */
  readonly lately: readonly TermId[];
}

export function sittingOf(recent: readonly RecentlyAsked[], now: number): Sitting {
  const today = recent.filter(({ at }) => now - (at ?? now) < OTHER_DAY_HOURS * MS_PER_HOUR);
  const newestFirst = today.toReversed();
  const before = new Set(today.slice(0, -NEXT_NEW_WINDOW).map(({ answer }) => answer));
  return {
    timesToday: countsOf(today),
    answeredToday: countsOf(today.filter(({ at }) => at !== undefined)),
    contrasts: newestFirst.slice(0, 2).map(({ frame }) => contrastOf(frame)),
    latest: [...new Set(newestFirst.map(({ answer }) => answer))],
    retry: retriesIn(newestFirst),
    lately: [...new Set(today.map(({ answer }) => answer))].filter((term) => !before.has(term)),
  };
}

function retriesIn(newestFirst: readonly RecentlyAsked[]): ReadonlySet<ContrastId> {
  const seen = new Set<ContrastId>();
  const retry = new Set<ContrastId>();
  newestFirst.forEach(({ frame, answer, chosen }, index) => {
    const contrast = contrastOf(frame);
    if (!seen.has(contrast) && chosen !== undefined && chosen !== answer && index >= NEXT_GAP) retry.add(contrast);
    seen.add(contrast);
  });
  return retry;
}

function countsOf(questions: readonly RecentlyAsked[]): ReadonlyMap<TermId, number> {
  const counts = new Map<TermId, number>();
  for (const { answer } of questions) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return counts;
}
