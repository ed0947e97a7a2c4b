import { lifetimeShare, NO_ANSWERS, oddsOf, recentShare, type Tally } from "./answer-tally.ts";
import type { ClusterTrace, LearnerTrace, TermAnswers } from "./answer-traces.ts";
import * as C from "./constants.ts";
import { daysBetween } from "./time.ts";

/**
 * What speaks for and against a term, in the order of `SIGNALS`. Each share is shrunk to the next wider one: the term's recent answers
 * to all its answers, those to its clusters, those to the learner. A right answer raises every signal of its own term or leaves it;
 * time lowers the last one and touches no other.
 */
export function signalsOf(learner: LearnerTrace, clusters: readonly ClusterTrace[], term: TermAnswers, at: number): readonly number[] {
  const level = recentShare(learner.tally, C.START_SHARE, C.LEARNER_NOW_STRENGTH);
  const together = clusters.reduce((sum, cluster) => added(sum, cluster.tally), NO_ANSWERS);
  const cluster = lifetimeShare(together, C.START_SHARE, C.CLUSTER_STRENGTH);
  const clusterNow = recentShare(together, cluster, C.CLUSTER_NOW_STRENGTH);
  const own = lifetimeShare(term.tally, cluster, C.TERM_STRENGTH);
  const ownNow = recentShare(term.tally, own, C.TERM_NOW_STRENGTH);
  return [
    1,
    oddsOf(level),
    oddsOf(cluster),
    oddsOf(clusterNow),
    oddsOf(ownNow),
    Math.log1p(Math.min(together.seen, C.PRACTICE_CAP)),
    Math.log1p(Math.min(term.tally.seen, C.PRACTICE_CAP)),
    clusters.reduce((sum, { last }) => sum + last, 0) / Math.max(1, clusters.length),
    timeAway(term, at),
    term.own,
  ];
}

/** Minus the logarithm of the days since it was last asked, in units that grow with the days on which it was right; 0 for a new term. */
function timeAway(term: TermAnswers, at: number): number {
  if (term.answers === 0) return 0;
  return -Math.log1p(daysBetween(term.lastAt, at) / C.HOLD_DAYS) / (1 + C.HOLD_GROWTH * term.rightDays);
}

function added(one: Tally, other: Tally): Tally {
  return {
    credit: one.credit + other.credit,
    seen: one.seen + other.seen,
    recentCredit: one.recentCredit + other.recentCredit,
    recentSeen: one.recentSeen + other.recentSeen,
  };
}
