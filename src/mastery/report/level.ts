import type { TermAnswers, TermTrace } from "../model/answer-traces.ts";
import * as C from "../model/constants.ts";
import { surenessOf } from "../model/estimate.ts";
import { standingOf } from "../model/knowledge.ts";

export type Level = "new" | "shaky" | "forming" | "firm" | "told apart";

/**
 * How far a term is, by its own answers: none but shaky before it was right in two different frames.
 *
 * @param p the estimate it stands at
 * @param leastAgainst questions on it that the rival seen least was on offer in
 */
export function levelOf(trace: TermAnswers, p: number, sureness: number, leastAgainst: number): Level {
  if (trace.answers === 0) return "new";
  if (trace.rightFrames < C.FORMING_FRAMES) return "shaky";
  const wasTold = trace.rightDays >= C.APART_DAYS && leastAgainst >= C.APART_AGAINST;
  if (p >= C.APART_FROM && sureness >= C.APART_SURENESS && wasTold) return "told apart";
  if (p >= C.FIRM_FROM && sureness >= C.FIRM_SURENESS) return "firm";
  return p >= C.FORMING_FROM ? "forming" : "shaky";
}

/** How far a term is now. One that was only ever right for the wrong reason is shaky: it was asked, and nothing was shown. */
export function levelAt({ standing, answers }: TermTrace, now: number): Level {
  if (standing === null) return answers === 0 ? "new" : "shaky";
  const { term, leastAgainst } = standing;
  return levelOf(term, standingOf(standing, now).right, surenessOf(term, now), leastAgainst);
}
