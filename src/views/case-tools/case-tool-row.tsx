import "./case-tools.css";
import type { AnsweredCase } from "./answered-case.ts";
import { Dispute } from "./dispute.tsx";
import { Keep } from "./keep.tsx";

/** Keep it, or say that it is wrong. */
export function CaseToolRow({ pack, posed, chosen }: AnsweredCase) {
  const { frame, seed } = posed.question;
  return (
    <div className="tools">
      <Keep key={`keep ${frame} ${seed}`} question={posed.question} chosen={chosen} />
      <Dispute pack={pack} posed={posed} chosen={chosen} />
    </div>
  );
}
