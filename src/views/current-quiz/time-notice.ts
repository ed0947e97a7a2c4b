import type { Remaining } from "../../session/machine/countdown.ts";
import { spokenTime } from "../../ui/timer.tsx";

const MINUTE_MS = 60_000;
/** From so much on it is told in whole minutes, the nearest. */
const IN_MINUTES_FROM_MS = 45_000;

/** What is said, once, of the time left: of what is left then, for an exam may be opened again long after its notice was due. */
export function timeNotice(left: Remaining): string {
  if (left.kind === "none") return "";
  if (left.kind === "pace") return `${spokenTime(left.leftMs)} left of your pace. The question stays.`;
  const minutes = Math.round(left.leftMs / MINUTE_MS) * MINUTE_MS;
  return `${spokenTime(left.leftMs < IN_MINUTES_FROM_MS ? left.leftMs : minutes)} left.`;
}
