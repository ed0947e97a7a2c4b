import type { Attempt } from "../engine/attempt.ts";
import type { TermId } from "../engine/pack.ts";
import { OTHER_DAY_HOURS, PUT_RIGHT_ANSWERS, PUT_RIGHT_QUESTIONS_APART } from "./constants.ts";
import { pairKey } from "./pairs.ts";
import { MS_PER_HOUR } from "./time.ts";

/** A right answer that counts toward putting a mix-up right. */
interface RightAnswer {
  readonly frame: string;
  readonly at: number;
  /** Running number of the answer in the log. */
  readonly number: number;
}

/** A wrong answer that was not put right yet. */
export interface OpenWrong {
  readonly answer: TermId;
  readonly chosen: TermId;
  /** The wrong answers of this mix-up since it was last put right, oldest first. */
  readonly attempts: readonly Attempt[];
  /** Right answers given since the latest of them, the rival on offer. */
  readonly rightSince: number;
}

interface Mixup {
  readonly wrong: readonly Attempt[];
  readonly right: readonly RightAnswer[];
}

/** What is known of the wrong answers; plain data. */
export interface WrongState {
  readonly asked: number;
  readonly open: Readonly<Record<string, Mixup>>;
  /** Wrong answers that were put right, since the beginning. */
  readonly putRight: number;
}

export function noWrong(): WrongState {
  return { asked: 0, open: {}, putRight: 0 };
}

/** The state after one more answer. */
export function noteWrong(state: WrongState, attempt: Attempt): WrongState {
  const asked = state.asked + 1;
  if (attempt.chosen !== attempt.answer) {
    const key = pairKey(attempt.answer, attempt.chosen);
    const wrong = [...(state.open[key]?.wrong ?? []), attempt];
    return { ...state, asked, open: { ...state.open, [key]: { wrong, right: [] } } };
  }
  const open: Record<string, Mixup> = { ...state.open };
  let { putRight } = state;
  for (const rival of attempt.offered) {
    const key = pairKey(attempt.answer, rival);
    const mixup = open[key];
    if (mixup === undefined) continue;
    const right = [...mixup.right, { frame: attempt.frame, at: attempt.at, number: asked }];
    if (isPutRight(right)) {
      putRight += mixup.wrong.length;
      delete open[key];
    } else open[key] = { ...mixup, right };
  }
  return { asked, open, putRight };
}

/** The wrong answers not yet put right, the latest mix-up first. */
export function openWrong(attempts: readonly Attempt[]): OpenWrong[] {
  return listOpen(attempts.reduce(noteWrong, noWrong()));
}

export function listOpen(state: WrongState): OpenWrong[] {
  return Object.values(state.open)
    .flatMap(({ wrong, right }) => {
      const latest = wrong.at(-1);
      return latest === undefined
        ? []
        : [{ answer: latest.answer, chosen: latest.chosen, attempts: wrong, rightSince: right.length, at: latest.at }];
    })
    .sort((one, other) => other.at - one.at)
    .map(({ at: _, ...open }) => open);
}

function isPutRight(right: readonly RightAnswer[]): boolean {
  const [last] = right.slice(-1);
  if (last === undefined || right.length < PUT_RIGHT_ANSWERS) return false;
  return right.some((early) => early.frame !== last.frame && farApart(early, last));
}

function farApart(early: RightAnswer, late: RightAnswer): boolean {
  return late.number - early.number >= PUT_RIGHT_QUESTIONS_APART || late.at - early.at >= OTHER_DAY_HOURS * MS_PER_HOUR;
}
