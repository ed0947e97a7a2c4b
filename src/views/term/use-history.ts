import { useEffect, useState } from "react";
import type { TermId } from "../../engine/pack.ts";
import { historyOf, type Known } from "../../mastery/report/term-history.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";

/**
 * What was known of a term at each of these moments. The answers are replayed in slices, so that the page stays alive with a hundred
 * thousand of them; until that is done there is none.
 */
export function useHistory(term: TermId, moments: readonly number[], { attempts, pack }: LearnerRecord): readonly Known[] | undefined {
  const [history, setHistory] = useState<readonly Known[]>();
  const [first, last] = [moments[0], moments.at(-1)];
  // biome-ignore lint/correctness/useExhaustiveDependencies: moments are the same where the first and the last are.
  useEffect(() => {
    setHistory(undefined);
    const replay = historyOf(term, attempts, pack, moments);
    let timer = setTimeout(function step() {
      const { done, value } = replay.next();
      if (done) setHistory(value);
      else timer = setTimeout(step);
    });
    return () => clearTimeout(timer);
  }, [term, attempts, pack, first, last]);
  return history;
}
