import type { Remaining } from "../../session/machine/countdown.ts";
import { spokenTime } from "../../ui/timer.tsx";

/** What is said, once, of the time left: of what is left then, for an exam may be opened again long after its notice was due. */
export function timeNotice(left: Remaining): string {
  if (left.kind === "none") return "";
  return left.kind === "pace" ? `${spokenTime(left.leftMs)} left of your pace. The question stays.` : `${spokenTime(left.leftMs)} left.`;
}
