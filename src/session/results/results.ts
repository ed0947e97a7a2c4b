import type { ContrastId, Pack } from "../../engine/pack.ts";
import { type ReasonRecord, reasonRecords } from "../../mastery/report/reason-record.ts";
import type { Finished, Outcome } from "../machine/session.ts";
import type { Item } from "../plan/plan.ts";
import { type Share, sharesBy } from "./breakdown.ts";
import { type Pattern, patternOf } from "./error-pattern.ts";
import { type MixUp, mixUps } from "./mix-ups.ts";
import { type TimeTaken, timeTaken } from "./time-taken.ts";

/** What a finished session comes to. Everything is computed from the session and the pack's outline. */
export interface Results {
  readonly right: number;
  readonly answered: number;
  /** Every question; those not answered count as not right. */
  readonly total: number;
  /** Most frequent first; among equals the one that happened first. */
  readonly confusions: readonly MixUp[];
  readonly pattern: Pattern;
  readonly questions: readonly QuestionResult[];
  /** Indexes of the questions answered wrongly though marked as sure. */
  readonly sureButWrong: readonly number[];
  /** How often each term was right for the wrong reason, most often first. */
  readonly reasons: readonly ReasonRecord[];
  readonly contrasts: readonly Share[];
  readonly families: readonly Share[];
  readonly sections: readonly Share[];
  readonly time: TimeTaken;
}

interface QuestionResult {
  /** Its place in the session, from 0. */
  readonly index: number;
  readonly item: Item;
  readonly outcome: Outcome;
  readonly contrast: ContrastId;
  /** The family and section of its contrast; null where the pack no longer has that contrast. */
  readonly family: string | null;
  readonly section: string | null;
}

export function resultsOf(session: Finished, pack: Pack): Results {
  const questions = questionsOf(session, pack);
  const answered = questions.filter(({ outcome }) => outcome.result !== "unanswered");
  const confusions = mixUps(questions);
  const right = answered.filter(({ outcome }) => outcome.result === "right").length;
  return {
    right,
    answered: answered.length,
    total: questions.length,
    confusions,
    pattern: patternOf(confusions, answered.length, answered.filter(isMissedFlip).length),
    questions,
    sureButWrong: questions.flatMap(({ outcome, index }) => (outcome.result === "wrong" && outcome.sure === "sure" ? [index] : [])),
    reasons: reasonRecords(
      questions.flatMap(({ item: { answer }, outcome }) =>
        outcome.result === "unanswered" ? [] : [{ answer, chosen: outcome.chosen, pointed: outcome.pointed }],
      ),
    ),
    contrasts: sharesBy(questions, ({ contrast }) => contrast),
    families: sharesBy(questions, ({ family }) => family),
    sections: sharesBy(questions, ({ section }) => section),
    time: timeTaken(session),
  };
}

function isMissedFlip({ item, outcome }: QuestionResult): boolean {
  return item.flip !== undefined && outcome.result === "wrong";
}

function questionsOf({ plan, outcomes }: Finished, pack: Pack): QuestionResult[] {
  const homes = new Map(pack.contrasts.flatMap((contrast) => contrast.frames.map((frame) => [frame.id, contrast] as const)));
  return plan.items.flatMap((item, index) => {
    const outcome = outcomes[index];
    const home = homes.get(item.frame);
    const contrast = home?.id ?? item.frame.split("/")[0] ?? "";
    return outcome === undefined ? [] : [{ index, item, outcome, contrast, family: home?.family ?? null, section: home?.section ?? null }];
  });
}
