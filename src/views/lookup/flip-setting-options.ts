import type { FlipShare } from "../../session/plan/plan.ts";

/** How many cases are asked as flips, as choices. */
export const FLIP_SETTING_OPTIONS: readonly { readonly value: FlipShare; readonly label: string }[] = [
  { value: "off", label: "Off" },
  { value: "some", label: "Some" },
  { value: "more", label: "More" },
];

const FLIPPED = "of the cases between two terms that are firm, where the case can be flipped. Never in an exam rehearsal or a shared quiz.";

/** What each share comes to. */
export const FLIP_SETTING_NOTES: Readonly<Record<FlipShare, string>> = {
  off: "Each case asks for its answer, and none which change would make it another.",
  some: `One in four ${FLIPPED}`,
  more: `One in two ${FLIPPED}`,
};
