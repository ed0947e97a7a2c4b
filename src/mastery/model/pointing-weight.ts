import type { Attempt, PointingVerdict } from "../../engine/attempt.ts";
import { RIGHT_ELSEWHERE_WEIGHT, WRONG_FOUND_WEIGHT } from "./constants.ts";

/** Whether a fact that was pointed at decides: it is the tell, or one of its places. */
export function isFound(was: PointingVerdict): boolean {
  return was === "tell" || was === "part";
}

/** Whether an answer was right for the wrong reason: the learner was asked which fact decides, and pointed at another. */
export function isRightElsewhere(right: boolean, pointed: PointingVerdict | undefined): boolean {
  return right && pointed !== undefined && !isFound(pointed);
}

/** The same of an attempt. */
export function isForWrongReason({ answer, chosen, pointed }: Pick<Attempt, "answer" | "chosen" | "pointed">): boolean {
  return isRightElsewhere(chosen === answer, pointed?.was);
}

/** How much an answer says of what is known, in (0, 1]: less where what was pointed at speaks against it, all where nothing was. */
export function weightOf(right: boolean, pointed: PointingVerdict | undefined): number {
  if (pointed === undefined || right === isFound(pointed)) return 1;
  return right ? RIGHT_ELSEWHERE_WEIGHT : WRONG_FOUND_WEIGHT;
}
