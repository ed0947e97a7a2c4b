import type { TermTrace } from "../model/answer-traces.ts";
import { DUE_BELOW, DUE_FADE, DUE_LATEST_DAYS } from "../model/constants.ts";
import { standingOf } from "../model/knowledge.ts";
import { logit } from "../model/math.ts";
import { MS_PER_DAY } from "../model/time.ts";

const HALVINGS = 16;

/**
 * When the term should be asked again: when time will have taken a set part of its odds, or its estimate will be that of a shaky term,
 * whichever comes first; at once where it was only ever right for the wrong reason; null when it was never asked.
 */
export function dueAt({ standing, answers, lastAt }: TermTrace): number | null {
  if (standing === null) return answers === 0 ? null : lastAt;
  const from = standing.term.lastAt;
  const odds = logit(standingOf(standing, from).known);
  const isDue = (days: number) => {
    const { known, right } = standingOf(standing, from + days * MS_PER_DAY);
    return right < DUE_BELOW || odds - logit(known) >= DUE_FADE;
  };
  if (isDue(0)) return from;
  let early = 0;
  let late = DUE_LATEST_DAYS;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (early + late) / 2;
    if (isDue(middle)) late = middle;
    else early = middle;
  }
  return from + Math.round(late * MS_PER_DAY);
}
