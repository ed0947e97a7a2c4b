import type { Attempt } from "../../engine/attempt.ts";
import type { Pack, TermId } from "../../engine/pack.ts";
import { integerBelow, pick, randomFrom } from "../../engine/random.ts";
import { SEED_LIMIT, seedFor } from "../../engine/seed-encoding.ts";
import { emptyMastery, type MasteryState } from "../../mastery/model/mastery-state.ts";
import { observeAll } from "../../mastery/model/replay.ts";

/** Answers that the learners have behind them, in turn. */
const ANSWERS = [0, 8, 24, 60, 150, 400];
const A_SITTING = 12;
const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
/** Time since the last answer, in turn. */
const AWAY_MS = [MINUTE_MS, DAY_MS, 30 * DAY_MS];
/** Some day at noon, in ms since 1970. */
const BEGINNING = 20_000 * DAY_MS;
const LEAST_RIGHT = 0.3;
const MOST_RIGHT = 0.97;

export interface MadeUpLearner {
  readonly attempts: readonly Attempt[];
  readonly state: MasteryState;
  readonly now: number;
  /** Probability of a right answer, by term. */
  readonly rightOn: ReadonlyMap<TermId, number>;
}

/** A learner with a record: sittings of twelve questions drawn at random, a day apart, some terms known well and others hardly. */
export function madeUpLearner(pack: Pack, index: number): MadeUpLearner {
  const random = randomFrom("made-up learner", index);
  const rightOn = new Map(pack.terms.map(({ id }) => [id, LEAST_RIGHT + (MOST_RIGHT - LEAST_RIGHT) * random()]));
  const count = ANSWERS[index % ANSWERS.length] ?? 0;
  const attempts = Array.from({ length: count }, (_, number) => {
    const at = BEGINNING + Math.floor(number / A_SITTING) * DAY_MS + (number % A_SITTING) * MINUTE_MS;
    return randomAttempt(pack, rightOn, at, random);
  });
  const away = AWAY_MS[Math.floor(index / ANSWERS.length) % AWAY_MS.length] ?? DAY_MS;
  const now = (attempts.at(-1)?.at ?? BEGINNING) + away;
  return { attempts, state: observeAll(emptyMastery(), attempts, pack), now, rightOn };
}

function randomAttempt(pack: Pack, rightOn: MadeUpLearner["rightOn"], at: number, random: () => number): Attempt {
  const contrast = pick(pack.contrasts, random);
  const answer = pick(contrast.terms, random);
  const frame = pick(contrast.frames, random);
  const rivals = contrast.terms.filter((term) => term !== answer);
  const chosen = random() < (rightOn.get(answer) ?? 0) ? answer : pick(rivals, random);
  const seed = seedFor(contrast.terms, answer, integerBelow(random, SEED_LIMIT));
  return { at, frame: frame.id, revision: frame.revision, seed, answer, chosen, offered: contrast.terms, tookMs: 30_000, mode: "practice" };
}
