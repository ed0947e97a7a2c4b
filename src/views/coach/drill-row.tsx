import type { ContrastId } from "../../engine/pack.ts";
import { weakClusters } from "../../mastery/confusions/weak-clusters.ts";
import { SET_QUESTIONS } from "../../session/study/study-plan.ts";
import { inWords } from "../../ui/humanize.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { useStart } from "../start-quiz/start-quiz.tsx";
import { Row } from "./row.tsx";

/** A drill of a weak contrast, which begins at a press. */
export function DrillRow({ contrast, record }: { readonly contrast: ContrastId; readonly record: LearnerRecord }) {
  const { pack, mastery, now } = record;
  const start = useStart(record);
  const name = pack.contrasts.find(({ id }) => id === contrast)?.name ?? contrast;
  const wrong = weakClusters(mastery, pack, now).find((one) => one.contrast === contrast)?.expectedWrong ?? 0;
  const drill = () => start.begin({ scope: { kind: "contrast", id: contrast }, length: SET_QUESTIONS, clock: "none", feedback: "each" });
  return (
    <Row when="Today" why={`About ${inWords(Math.round(wrong))} of twelve would go wrong, among the most of your contrasts.`}>
      <button type="button" className="btn link" onClick={drill}>
        A drill of {name}
      </button>
      {start.dialog}
    </Row>
  );
}
