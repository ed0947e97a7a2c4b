/**
 * Every tunable of the folder, each with unit, range and source. Sources:
 * - F: fitted to answers; how, and on what, stands in docs/decisions/2026-11-22-mastery-tracker.md
 * - S: set on simulated learners 201 to 300; docs/decisions/2026-11-22-next-question.md
 * - C: chosen by hand, no data at hand identifies it
 */

/** What the estimate is made of, in order. */
export const SIGNALS = [
  "start",
  "learner",
  "cluster",
  "clusterNow",
  "termNow",
  "clusterPractice",
  "termPractice",
  "lastInCluster",
  "time",
  "own",
] as const;
export type Signal = (typeof SIGNALS)[number];

/** Log odds for each unit of a signal, before the learner's own answers move it; start in [-2, 2], the others in [0, 2]; F, time S; own is 1. */
export const WEIGHTS: Readonly<Record<Signal, number>> = {
  start: -0.17,
  learner: 0.36,
  cluster: 0.19,
  clusterNow: 0.18,
  termNow: 0.08,
  clusterPractice: 0.27,
  termPractice: 0.25,
  lastInCluster: 0.03,
  time: 0.17,
  own: 1,
};

/** Variance of each weight over learners, so how fast their answers move it; [0, 1]; F; own never moves. */
export const WEIGHT_DOUBT: Readonly<Record<Signal, number>> = {
  start: 0.25,
  learner: 0.013,
  cluster: 0.013,
  clusterNow: 0.013,
  termNow: 0.013,
  clusterPractice: 0.013,
  termPractice: 0.013,
  lastInCluster: 0.013,
  time: 0.013,
  own: 0,
};
/** Variance, in squared log odds, of how much harder or easier a term is for the learner than all else says; [0, 1]; C, between 0.1 and 0.6 all is better than without. */
export const OWN_DOUBT = 0.3;
/** What each answer adds to that variance, so that it never stops moving; [0, 0.05]; C. */
export const OWN_DRIFT = 0.01;

/** Options of the question that an estimate is stated for; 2 to 6; the exam's number. */
export const GUESS_OPTIONS = 4;
/** Probability of a wrong answer on a known term; [0, 0.1]; pooled fit of five public logs gave 0.033. */
export const SLIP = 0.03;
/** Share of terms an unknown learner knows; [0, 1]; F, pooled fits of five public logs gave 0.5 to 0.69. */
export const START_SHARE = 0.64;
/** Answers that the starting share weighs against the learner's recent ones; [1, 10]; F. */
export const LEARNER_NOW_STRENGTH = 3;
/** Share of the learner's recent tally kept at each answer; [0.8, 0.98]; F, pooled fit 0.94. */
export const LEARNER_KEEP = 0.88;
/** Answers that the starting share weighs against all of a cluster; [2, 15]; F. */
export const CLUSTER_STRENGTH = 8;
/** Answers that a cluster's whole share weighs against its recent ones; [1, 10]; F. */
export const CLUSTER_NOW_STRENGTH = 6;
/** Share of a cluster's recent tally kept at each of its answers; [0.7, 0.95]; F. */
export const CLUSTER_KEEP = 0.86;
/** Answers that the cluster's share weighs against all of a term's; [1, 10]; F. */
export const TERM_STRENGTH = 4;
/** Answers that a term's whole share weighs against its recent ones; [0.5, 5]; F. */
export const TERM_NOW_STRENGTH = 1;
/** Share of a term's recent tally kept at each of its answers; [0.5, 0.95]; F. */
export const TERM_KEEP = 0.85;
/** Answers after which practice by itself lifts no estimate further; 4 to 20; F. */
export const PRACTICE_CAP = 8;
/** Part of a wrong answer that a term gets for being chosen wrongly; [0, 1]; C. */
export const CHOSEN_WEIGHT = 0.3;
/** Days in which the time signal reaches ln 2; [0.05, 4]; S. */
export const HOLD_DAYS = 0.2;
/** What each day with a right answer adds to the slowness of forgetting, as a share; [0, 1]; S. */
export const HOLD_GROWTH = 0.1;
/** Answers at which sureness is one half; 1 to 10; C. */
export const SURENESS_ANSWERS = 3;
/** Answers beyond which sureness does not rise; 5 to 30; C. */
export const SURENESS_CAP = 12;
/** Days in which the answers behind sureness lose half their weight; 7 to 60; C. */
export const SURENESS_HALF_LIFE_DAYS = 20;

/** Days that the counts of a mix-up reach back; 7 to 90; the mastery screen's design. */
export const PAIR_WINDOW_DAYS = 30;
/** Sittings that they reach back at most; 10 to 72; the most that 30 days can hold, ten hours apart. */
export const PAIR_WINDOW_SITTINGS = 72;
/** Days in which a question loses half its weight in the rate of a mix-up; 7 to 60; science 1.4, by hand there. */
export const PAIR_HALF_LIFE_DAYS = 20;
/** Questions that the usual share weighs; 1 to 10; science 1.4. */
export const PAIR_PRIOR_ANSWERS = 4;
/** Usual share of a wrong option; [0, 0.3]; science 1.4. */
export const PAIR_PRIOR_SHARE = 0.125;

/** Hours between two answers on different days; 6 to 20; C, longer than a waking evening, shorter than a night away. */
export const OTHER_DAY_HOURS = 10;
/** Estimate from which a term is forming; [0.4, 0.7]; C. */
export const FORMING_FROM = 0.6;
/** Different frames that a term must have been right in before it is forming; 1 or 2; C. */
export const FORMING_FRAMES = 2;
/** Estimate from which a term is firm; [0.7, 0.85]; C. */
export const FIRM_FROM = 0.78;
/** Estimate from which a term is told apart; [0.8, 0.95]; C, checked by `bench:learning --claims`. */
export const APART_FROM = 0.85;
/** Sureness a firm term needs; [0, 1]; C, two answers. */
export const FIRM_SURENESS = 0.4;
/** Sureness a term told apart needs; [0, 1]; C, three answers. */
export const APART_SURENESS = 0.5;
/** Days with a right answer that it needs; 2 to 4; issue 5. */
export const APART_DAYS = 2;
/** Questions on it that each of its rivals must have been on offer in; 1 to 4; S, by `bench:learning --claims`. */
export const APART_AGAINST = 2;
/** Estimate below which a term is due at once; [0.5, 0.9]; that of a shaky term. */
export const DUE_BELOW = FORMING_FROM;
/** Log odds that time takes before a term is due; [0.1, 1]; C, so that waits grow from two days to three weeks. */
export const DUE_FADE = 0.35;
/** Days after which any term is due; 14 to 120; C. */
export const DUE_LATEST_DAYS = 60;

/** Days without an answer that count as a break; 5 to 30; C. */
export const BREAK_FROM_DAYS = 7;

/** Questions of the quiz that expected wrong answers are stated for; 6 to 20; the app's usual quiz. */
export const WEAK_QUIZ_QUESTIONS = 12;
/** Share by which a contrast's forecast may lie off what its terms' estimates say; [0, 0.25]; C, one question of twelve. */
export const WEAK_APART_MOST = 1 / 12;
/** Answers below which a contrast is unknown; 3 to 10; science 1.4. */
export const WEAK_MIN_ANSWERS = 4;
/** Contrasts in the scope of weak ones; 1 to 5; C. */
export const WEAK_CONTRASTS = 3;
/** Share of a contrast's late answers kept at each; [0.9, 0.98]; C. */
export const CLUSTER_LATE_KEEP = 0.95;
/** Expected wrong answers that stand against a contrast's late ones; 2 to 30; S. */
export const LATE_STRENGTH = 8;
/** Standard deviation of the logarithm of a contrast's expected share of wrong answers; [0.1, 1]; S. */
export const WRONG_DOUBT = 0.33;
/** The same for a contrast with too few answers; [0.2, 1.5]; S. */
export const UNKNOWN_DOUBT = 0.5;
/** Probability of being among the weakest from which a contrast is clearly weak; [0.5, 0.95]; issue 5. */
export const CLEAR_FROM = 0.8;

/** Part of a question the other way round in the times a term was told from a rival; [0, 1]; S. */
export const TOLD_OTHER_WAY = 0.4;
/** Share of answers that go to a rival never told from; [0, 0.5]; S. */
export const RIVAL_TAKEN = 0.21;
/** Times told after which half of that is left, just after being asked; [0.3, 5]; S. */
export const TOLD_HALF = 0.78;
/** Questions that this usual share weighs against how often the rival was taken; 10 to 1000; C, as far as the simulated learners bear it. */
export const TAKEN_STRENGTH = 150;
/** Power of the days away by which the times told fade, and the days it starts from; [0, 1] and [0.05, 3]; S. */
export const TOLD_FADE = 0.6;
export const TOLD_HOLD_DAYS = 0.3;
/** Share of answers that go to an option of no shared contrast; [0, 0.1]; S. */
export const STRANGER_TAKEN = 0.01;
/** Share of answers that go wrong anyway; [0, 0.1]; S, the slip among it. */
export const WRONG_ANYWAY = 0.032;
/** What the tracker's own probability of a wrong answer adds; [0, 1]; S. */
export const DOUBT_COUNTS = 0.23;

/** Right answers that put a slip right; 2 to 4; the review screen's design. */
export const PUT_RIGHT_ANSWERS = 2;
/** Questions apart, where they are of one day; 3 to 12; C. */
export const PUT_RIGHT_QUESTIONS_APART = 6;

/** Terms asked since, after which having been asked counts no more; 2 to 10; S. */
export const NEXT_GAP = 7;
/** Probability for each unit of ln(1 + times told from the least practised rival); [0, 1]; S. */
export const NEXT_APART = 0.65;
/** Probability for each time asked today; [0, 0.5]; S. */
export const NEXT_TODAY = 0.25;
/** Probability for each unit of ln(1 + days since last asked); [0, 0.5]; S. */
export const NEXT_AWAY = 0.14;
/** Days beyond which being away counts no more, and what a new term counts as; 3 to 30; C. */
export const NEXT_AWAY_MOST_DAYS = 7;
/** Probability for following a question of the same contrast; [0, 0.3]; S. */
export const NEXT_MATE_ONE_BACK = 0.1;
/** Probability for coming two questions after one of the same contrast; [0, 0.3]; S. */
export const NEXT_MATE_TWO_BACK = 0.2;
/** Probability for the contrast of a question missed earlier in a drill; 10 puts it before all others; C. */
export const NEXT_RETRY = 10;
/** Questions over which new terms are counted; 6 to 20; C. */
export const NEXT_NEW_WINDOW = 12;
/** New terms among them; 2 to 12; C. */
export const NEXT_NEW_MOST = 6;
/** Probability that a term rests firmer for having just been asked, less with each question since; [0, 0.5]; S. */
export const NEXT_REST = 0.2;
/** Probability that a contrast may lie above the best to be drawn a third as often; [0.005, 0.3]; S. */
export const NEXT_SOFTNESS = 0.02;
/** Part of the chance between a contrast's terms that goes by what is to gain, the rest being even, in a mixed quiz; [0, 0.9]; S, as far as the audit of the order bears it. */
export const NEXT_LEAN_MIXED = 0.7;
/** The same in a drill; [0, 0.2]; by the audit of the order. */
export const NEXT_LEAN_DRILL = 0.15;
/** Probability by which a term may lie above the best of its contrast to be a third as likely, in that part; [0.02, 0.2]; S. */
export const NEXT_LEAN_SOFTNESS = 0.05;
/** Share that what was asked today has in it; [0, 1]; where the longest ago and the most frequent are guessed alike, by the audit of the order. */
export const NEXT_LEAN_TODAY = 0.3;

/** How much a right answer says of what is known where the learner pointed at a fact that doesn’t decide; (0, 1]; S. */
export const RIGHT_ELSEWHERE_WEIGHT = 0.3;
/** How much a wrong answer says where the learner pointed at the fact that decides; (0, 1]; S. */
export const WRONG_FOUND_WEIGHT = 0.7;
/** Share of the questions on a term worth asking of that go on to ask which fact decides, where that is wanted at times; [0, 1]; C. */
export const POINT_SHARE = 1 / 3;
/** Times in a row that the deciding fact of a term is found before it is asked for no more; 1 to 4; C. */
export const POINT_FOUND_ENOUGH = 2;

/** Answers that what is known without a term’s own answers is worth, in its likely range; 1 to 8; S, of 2.5, 3 and 4 by coverage: docs/decisions/2026-11-26-ranges.md. */
export const RANGE_PRIOR_ANSWERS = 2.5;
/** Half-width of a likely range in standard errors; 1.28 to 1.96; four times in five. */
export const RANGE_ERRORS = 1.2816;
/** Answers on a section's terms below which nothing is said of it; 10 to 40; C. */
export const READY_MIN_ANSWERS = 20;
/** Share of its terms that must have been asked; [0.25, 1]; C. */
export const READY_MIN_ASKED = 0.5;
