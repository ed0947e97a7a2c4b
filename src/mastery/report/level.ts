import * as C from "../model/constants.ts";
import { surenessOf } from "../model/estimate.ts";
import { standingOf } from "../model/knowledge.ts";
import type { TermAnswers, TermTrace } from "../model/trace.ts";

export type Level = "new" | "shaky" | "forming" | "firm" | "told apart";

/**
 * How far a term is, by its own answers: none but shaky before it was right in two different frames.
 *
 * @param p the estimate it stands at
 */
export function levelOf(trace: TermAnswers, p: number, sureness: number): Level {
  if (trace.answers === 0) return "new";
  if (trace.rightFrames < C.FORMING_FRAMES) return "shaky";
  if (p >= C.APART_FROM && sureness >= C.APART_SURENESS && trace.rightDays >= C.APART_DAYS) return "told apart";
  if (p >= C.FIRM_FROM && sureness >= C.FIRM_SURENESS) return "firm";
  return p >= C.FORMING_FROM ? "forming" : "shaky";
}

/** How far a term is now. One that was only ever right for the wrong reason is shaky: it was asked, and nothing was shown. */
export function levelAt({ standing, answers }: TermTrace, now: number): Level {
  if (standing === null) return answers === 0 ? "new" : "shaky";
  return levelOf(standing.term, standingOf(standing, now).right, surenessOf(standing.term, now));
}
