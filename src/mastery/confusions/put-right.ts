import type { FrameId } from "../../engine/pack.ts";
import { OTHER_DAY_HOURS, PUT_RIGHT_ANSWERS, PUT_RIGHT_QUESTIONS_APART } from "../model/constants.ts";
import { MS_PER_HOUR } from "../model/time.ts";

/** A right answer that counts toward putting something right. */
export interface RightAnswer {
  readonly frame: FrameId;
  readonly at: number;
  /** Running number of the answer in the log. */
  readonly number: number;
}

/** Whether the last of these right answers, with one before it, is enough: two different frames, ten hours or six questions apart. */
export function isPutRight(right: readonly RightAnswer[]): boolean {
  const [last] = right.slice(-1);
  if (last === undefined || right.length < PUT_RIGHT_ANSWERS) return false;
  return right.some((early) => early.frame !== last.frame && farApart(early, last));
}

function farApart(early: RightAnswer, late: RightAnswer): boolean {
  return late.number - early.number >= PUT_RIGHT_QUESTIONS_APART || late.at - early.at >= OTHER_DAY_HOURS * MS_PER_HOUR;
}
