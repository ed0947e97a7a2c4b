import type { Block } from "../question.ts";

/** Whether blocks of this kind hold what machines read or write. Whole numbers have no commas there, and changes are shown in the typeface of code. */
export function isMachineText(kind: Block["kind"]): boolean {
  switch (kind) {
    case "code":
    case "log":
      return true;
    case "prose":
    case "table":
    case "runs":
    case "chart":
      return false;
  }
}
