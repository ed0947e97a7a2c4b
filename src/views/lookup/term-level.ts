import type { TermId } from "../../engine/pack.ts";
import type { Level } from "../../mastery/report/level.ts";
import { type TermMastery, termMastery } from "../../mastery/report/term-mastery.ts";
import type { LearnerRecord } from "./learner-record.ts";

/** How far a term's line is filled. */
export const LEVEL_STEP: Readonly<Record<Level, 0 | 1 | 2 | 3 | 4>> = { new: 0, shaky: 1, forming: 2, firm: 3, "told apart": 4 };

export function masteryOf({ mastery, pack, now: moment }: LearnerRecord, term: TermId): TermMastery {
  return termMastery(mastery, pack, term, moment);
}
