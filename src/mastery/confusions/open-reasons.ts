import type { Attempt } from "../../engine/attempt.ts";
import type { TermId } from "../../engine/pack.ts";
import { isForWrongReason } from "../model/pointing-weight.ts";
import { isPutRight, type RightAnswer } from "./put-right.ts";

/** A term that was right for the wrong reason, and not put right yet. */
export interface OpenReason {
  readonly answer: TermId;
  /** The right answers that pointed at another fact since it was last put right, oldest first. */
  readonly attempts: readonly Attempt[];
}

/** Grows while answers are replayed. */
interface Reason {
  readonly attempts: Attempt[];
  /** Right answers since the latest of them that were not asked which fact decides. */
  readonly right: RightAnswer[];
}

/** Terms right for the wrong reason and not yet put right, the latest first. */
export function openReasons(attempts: readonly Attempt[]): readonly OpenReason[] {
  const open = new Map<TermId, Reason>();
  for (const [number, attempt] of attempts.entries()) {
    const reason = open.get(attempt.answer);
    if (isForWrongReason(attempt)) {
      // Taken out first, so that the map keeps the latest at its end.
      open.delete(attempt.answer);
      open.set(attempt.answer, { attempts: [...(reason?.attempts ?? []), attempt], right: [] });
    } else if (reason !== undefined && attempt.chosen === attempt.answer && putsRight(reason, attempt, number)) open.delete(attempt.answer);
  }
  return [...open].map(([answer, reason]) => ({ answer, attempts: reason.attempts })).reverse();
}

/** One right answer in another frame that finds the fact does; of those that were not asked it takes as many as for a wrong answer. */
function putsRight({ attempts, right }: Reason, { frame, at, pointed }: Attempt, number: number): boolean {
  if (pointed !== undefined) return frame !== attempts.at(-1)?.frame;
  right.push({ frame, at, number });
  return isPutRight(right);
}
