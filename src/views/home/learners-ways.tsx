import { useSessions } from "../../learner/quiz-sessions/session-store.ts";
import { weakClusters } from "../../mastery/confusions/weak-clusters.ts";
import { resultsOf } from "../../session/results/results.ts";
import { counted, listed, sentence } from "../../ui/humanize.ts";
import { type LearnerRecord, useOpenWrong } from "../lookup/learner-record.ts";
import { Way, Ways } from "./ways.tsx";

const WEAK_NAMED = 3;

/** The ways to practise, with those that a learner's own answers open. */
export function LearnersWays({ record }: { readonly record: LearnerRecord }) {
  const { pack, mastery, now } = record;
  const wrong = useOpenWrong().reduce((sum, { attempts }) => sum + attempts.length, 0);
  const finished = useSessions((state) => state.finished);
  const rehearsals = finished.filter(({ session }) => session.plan.kind === "exam");
  const [last] = rehearsals;
  const weak = weakClusters(mastery, pack, now)
    .filter(({ unknown }) => !unknown)
    .slice(0, WEAK_NAMED)
    .map(({ contrast }) => pack.contrasts.find(({ id }) => id === contrast)?.name ?? contrast);
  return (
    <Ways pack={pack}>
      {last === undefined ? null : (
        <Way to="/review#past" name="Past rehearsals">
          {`${counted(rehearsals.length, "result")}, the last: ${resultsOf(last.session, pack).right} of ${last.session.plan.items.length}`}
        </Way>
      )}
      {wrong === 0 ? null : (
        <Way to="/review" name="Review of wrong answers">
          {sentence(`${counted(wrong, "answer")} to put right`)}
        </Way>
      )}
      {weak.length === 0 ? null : (
        <Way to="/quiz/new?scope=weak" name="Weak contrasts">
          {listed(weak)}
        </Way>
      )}
    </Ways>
  );
}
