import type { PointingVerdict } from "../../engine/attempt.ts";

/** Whether a fact that was pointed at decides: it is the tell, or one of its places. */
export function isFound(was: PointingVerdict): boolean {
  return was === "tell" || was === "part";
}
