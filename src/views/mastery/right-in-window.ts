import type { Attempt } from "../../engine/attempt.ts";
import type { TermId } from "../../engine/pack.ts";

const WINDOW_MS = 30 * 86_400_000;

/** How often a term was asked, and answered right, in the last 30 days. */
export function rightInWindow(attempts: readonly Attempt[], term: TermId, now: number): { readonly asked: number; readonly right: number } {
  let [asked, right] = [0, 0];
  for (let index = attempts.length - 1; index >= 0; index--) {
    const attempt = attempts[index];
    if (attempt === undefined || now - attempt.at > WINDOW_MS) break;
    if (attempt.answer !== term) continue;
    asked += 1;
    if (attempt.chosen === term) right += 1;
  }
  return { asked, right };
}
