import { weakClusters } from "../../mastery/weak.ts";
import { counted, listed, sentence } from "../../ui/counts.ts";
import { type LearnerRecord, useOpenWrong } from "../record.ts";
import { Way, Ways } from "./ways.tsx";

const WEAK_NAMED = 3;

/** The ways to practise, with those that a learner's own answers open. */
export function LearnersWays({ record }: { readonly record: LearnerRecord }) {
  const { pack, mastery, now } = record;
  const wrong = useOpenWrong().reduce((sum, { attempts }) => sum + attempts.length, 0);
  const weak = weakClusters(mastery, pack, now)
    .filter(({ unknown }) => !unknown)
    .slice(0, WEAK_NAMED)
    .map(({ contrast }) => pack.contrasts.find(({ id }) => id === contrast)?.name ?? contrast);
  return (
    <Ways pack={pack}>
      {wrong === 0 ? null : (
        <Way to="/review" name="Review of wrong answers">
          {sentence(`${counted(wrong, "answer")} to put right`)}
        </Way>
      )}
      {weak.length === 0 ? null : (
        <Way to="/quiz/new?scope=weak" name="Weak clusters">
          {listed(weak)}
        </Way>
      )}
    </Ways>
  );
}
