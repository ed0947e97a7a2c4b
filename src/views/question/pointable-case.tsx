import type { Fact } from "../../engine/generate/pointable-facts.ts";
import type { Block } from "../../engine/question.ts";
import { counted } from "../../ui/humanize.ts";
import { CaseView } from "../case-view/case-view.tsx";
import { FactSlotsContext, NO_SLOTS } from "../exhibit/fact-slots.ts";
import { targetSlots } from "../pointing/fact-slots.tsx";
import { pressNearest } from "../pointing/nearest-target.ts";

/** What the learner is asked to point at, and the fact that is chosen so far. */
export interface Pointing {
  readonly facts: readonly Fact[];
  readonly chosen: string | null;
}

interface PointableCaseProps {
  readonly blocks: readonly Block[];
  /** Undefined but while the learner is asked which fact decides. */
  readonly pointing: Pointing | undefined;
  readonly onPoint: (fact: string) => void;
}

/** The case before its tell is shown. While the learner is asked which fact decides, each fact is a target, and nothing else changes. */
export function PointableCase({ blocks, pointing, onPoint }: PointableCaseProps) {
  const group = pointing === undefined ? {} : { role: "radiogroup", "aria-labelledby": "ask", onClick: pressNearest };
  return (
    <article>
      <h2 className="cap">
        The case {pointing === undefined ? null : <span className="small">point at one of {counted(pointing.facts.length, "fact")}</span>}
      </h2>
      <div {...group}>
        <FactSlotsContext value={pointing === undefined ? NO_SLOTS : targetSlots(pointing.facts, pointing.chosen, onPoint)}>
          <CaseView blocks={blocks} />
        </FactSlotsContext>
      </div>
    </article>
  );
}
