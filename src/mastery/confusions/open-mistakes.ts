import type { Attempt } from "../../engine/attempt.ts";
import type { TermId } from "../../engine/pack.ts";
import { isForWrongReason } from "../model/pointing-weight.ts";
import { isPutRight, type RightAnswer } from "./put-right.ts";

/** A wrong answer that was not put right yet. */
export interface OpenWrong {
  readonly answer: TermId;
  readonly chosen: TermId;
  /** The wrong answers of this mix-up since it was last put right, oldest first. */
  readonly attempts: readonly Attempt[];
  /** Right answers given since the latest of them, the rival on offer. */
  readonly rightSince: number;
}

/** Grows while answers are replayed. */
interface Mixup {
  readonly wrong: Attempt[];
  readonly right: RightAnswer[];
}

/** Mix-ups by the right term, then by the one that was chosen. */
type Mixups = Map<TermId, Map<TermId, Mixup>>;

/** What is known of the wrong answers. */
export interface WrongState {
  readonly open: readonly OpenWrong[];
  /** Wrong answers that were put right, since the beginning. */
  readonly putRight: number;
}

/** The wrong answers not yet put right, the latest mix-up first. */
export function openWrong(attempts: readonly Attempt[]): readonly OpenWrong[] {
  return wrongAfter(attempts).open;
}

/** One replay of all answers, in the order given. */
export function wrongAfter(attempts: readonly Attempt[]): WrongState {
  const mixups: Mixups = new Map();
  let putRight = 0;
  for (const [index, attempt] of attempts.entries()) {
    if (isForWrongReason(attempt)) continue;
    if (attempt.chosen === attempt.answer) putRight += noteRight(mixups, attempt, index);
    else noteWrong(mixups, attempt);
  }
  return { open: listOpen(mixups), putRight };
}

function noteWrong(mixups: Mixups, attempt: Attempt): void {
  const ofTerm = mixups.get(attempt.answer) ?? new Map<TermId, Mixup>();
  const wrong = ofTerm.get(attempt.chosen)?.wrong ?? [];
  wrong.push(attempt);
  mixups.set(attempt.answer, ofTerm.set(attempt.chosen, { wrong, right: [] }));
}

/** @returns how many wrong answers it put right */
function noteRight(mixups: Mixups, { answer, offered, frame, at }: Attempt, number: number): number {
  const ofTerm = mixups.get(answer);
  if (ofTerm === undefined) return 0;
  let putRight = 0;
  for (const rival of offered) {
    const mixup = ofTerm.get(rival);
    if (mixup === undefined) continue;
    mixup.right.push({ frame, at, number });
    if (!isPutRight(mixup.right)) continue;
    putRight += mixup.wrong.length;
    ofTerm.delete(rival);
  }
  return putRight;
}

function listOpen(mixups: Mixups): OpenWrong[] {
  return [...mixups.values()]
    .flatMap((ofTerm) => [...ofTerm.values()])
    .flatMap(({ wrong, right }) => {
      const latest = wrong.at(-1);
      return latest === undefined
        ? []
        : [{ answer: latest.answer, chosen: latest.chosen, attempts: wrong, rightSince: right.length, at: latest.at }];
    })
    .sort((one, other) => other.at - one.at)
    .map(({ at: _, ...open }) => open);
}
