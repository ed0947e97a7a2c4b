import "../../ui/form/writing.css";
import "./case-tools.css";
import type { AnsweredCase } from "./answered-case.ts";
import { Dispute } from "./dispute.tsx";
import { Keep } from "./keep.tsx";
import { PutAside } from "./put-aside.tsx";

/** Keep it, set it aside, or say that it is wrong. */
export function CaseToolRow({ pack, posed, chosen }: AnsweredCase) {
  const { frame, seed, flip } = posed.question;
  // Of a flip the flipped case is kept, without a choice: a change is no answer to that case.
  const kept = flip === undefined ? chosen : undefined;
  return (
    <div className="tools">
      <Keep key={`keep ${frame} ${seed}`} question={posed.question} chosen={kept} />
      <PutAside frame={frame} />
      <Dispute pack={pack} posed={posed} chosen={chosen} />
    </div>
  );
}
