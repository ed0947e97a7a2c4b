import type { Attempt } from "../../engine/attempt.ts";
import type { TermId } from "../../engine/pack.ts";
import { isForWrongReason } from "../model/pointing-weight.ts";

/** Right answers on a term after which the learner said which fact decides. */
export interface ReasonRecord {
  readonly term: TermId;
  readonly said: number;
  /** Those of them that pointed at another fact. */
  readonly elsewhere: number;
}

/**
 * How often each term was right for the wrong reason, of the times it was right and the learner said why; most often first, terms that were never
 * so right are missing. Answers that were not asked, or went on without pointing, are not counted.
 */
export function reasonRecords(answers: readonly Pick<Attempt, "answer" | "chosen" | "pointed">[]): ReasonRecord[] {
  const records = new Map<TermId, ReasonRecord>();
  for (const { answer, chosen, pointed } of answers) {
    if (answer !== chosen || pointed === undefined) continue;
    const { said, elsewhere } = records.get(answer) ?? { said: 0, elsewhere: 0 };
    records.set(answer, { term: answer, said: said + 1, elsewhere: elsewhere + (isForWrongReason({ answer, chosen, pointed }) ? 1 : 0) });
  }
  return [...records.values()].sort((one, other) => other.elsewhere - one.elsewhere || one.said - other.said);
}
