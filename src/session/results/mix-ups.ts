import type { TermId } from "../../engine/pack.ts";
import type { Outcome } from "../machine/session.ts";
import type { Item } from "../plan/plan.ts";

/** One term taken for another, in that direction, within a session. */
export interface MixUp {
  /** The term that was right. */
  readonly answer: TermId;
  readonly chosen: TermId;
  readonly times: number;
}

/** Every mix-up, most frequent first; among equals the one that happened first. */
export function mixUps(questions: readonly { readonly item: Item; readonly outcome: Outcome }[]): MixUp[] {
  const found = new Map<string, MixUp>();
  for (const { item, outcome } of questions) {
    // A change that does not flip a case is no term that was taken for another.
    if (outcome.result !== "wrong" || item.flip !== undefined) continue;
    const key = JSON.stringify([item.answer, outcome.chosen]);
    const times = (found.get(key)?.times ?? 0) + 1;
    found.set(key, { answer: item.answer, chosen: outcome.chosen, times });
  }
  return [...found.values()].sort((one, other) => other.times - one.times);
}
