import * as C from "../model/constants.ts";
import { surenessOf } from "../model/estimate.ts";
import { standingOf } from "../model/knowledge.ts";
import type { TermTrace } from "../model/trace.ts";

export type Level = "new" | "shaky" | "forming" | "firm" | "told apart";

/**
 * How far a term is, by its own answers: none but shaky before it was right in two different frames.
 *
 * @param p the estimate it stands at
 */
export function levelOf(trace: TermTrace, p: number, sureness: number): Level {
  if (trace.answers === 0) return "new";
  if (trace.rightFrames < C.FORMING_FRAMES) return "shaky";
  if (p >= C.APART_FROM && sureness >= C.APART_SURENESS && trace.rightDays >= C.APART_DAYS) return "told apart";
  if (p >= C.FIRM_FROM && sureness >= C.FIRM_SURENESS) return "firm";
  return p >= C.FORMING_FROM ? "forming" : "shaky";
}

/** How far a term is now. */
export function levelAt(trace: TermTrace, now: number): Level {
  return levelOf(trace, standingOf(trace, now)?.right ?? 0, surenessOf(trace, now));
}
