import type { WhichFactMode } from "../../mastery/selection/ask-which-fact.ts";
import { POINTING_MS } from "../../session/machine/countdown.ts";

/** How often to be asked which fact decides, as choices. */
export const WHICH_FACT_SETTING_OPTIONS: readonly { readonly value: WhichFactMode; readonly label: string }[] = [
  { value: "off", label: "Off" },
  { value: "at times", label: "At times" },
  { value: "always", label: "Always" },
];

const WHEN: Readonly<Record<WhichFactMode, string>> = {
  off: "After an answer its tell is shown at once.",
  "at times": "One answer in three, on terms that are forming or firmer, until you have found the fact twice in a row.",
  always: "After each answer, before its tell is shown.",
};

/** When that is, and what it costs. @param extraTime in percent */
export function whichFactSettingNote(wanted: WhichFactMode, extraTime: number): string {
  return wanted === "off" ? WHEN.off : `${WHEN[wanted]} You can always skip it; a pace is ${pointingSeconds(extraTime)} s longer then.`;
}

/** Seconds that a pace is longer where the fact is asked. */
function pointingSeconds(extraTime: number): number {
  return Math.round((POINTING_MS * (100 + extraTime)) / 100_000);
}
