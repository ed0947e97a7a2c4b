import { randomFrom } from "../../src/engine/random.ts";
import type { WhichFactMode } from "../../src/mastery/selection/ask-which-fact.ts";
import type { Scope } from "../../src/mastery/selection/choose-next.ts";
import { MS_PER_DAY, QUESTION_SECONDS, QUESTIONS_A_DAY } from "./course.ts";
import { drawWeightedIndex } from "./draw-weighted-index.ts";
import type { Learner } from "./learner.ts";
import { QUIZ, type Tutor, tutor } from "./policies/ours.ts";

/** Who chooses what is practised. */
export type Practice = "ours" | "own choice";

const LIKINGS = 1.6;

/** The app as this learner uses it: the daily set throughout, or drills on clusters that the learner likes to a different degree. */
export function tutorOf(learner: Learner, seed: number, practice: Practice, pointing: WhichFactMode): Tutor {
  const random = randomFrom("policy", seed);
  if (practice === "ours") return tutor(QUIZ, learner.world, random, undefined, pointing);
  const likings = learner.world.clusters.map(() => Math.exp(LIKINGS * (random() - 0.5)));
  const scopeWanted = (): Scope => ({ kind: "contrast", id: `c${drawWeightedIndex(likings, random)}` });
  return tutor(QUIZ, learner.world, random, scopeWanted, pointing);
}

export function practiseADay(learner: Learner, tutor: Tutor, day: number): void {
  for (let question = 0; question < QUESTIONS_A_DAY; question++) {
    const seconds = question * QUESTION_SECONDS;
    const at = day * MS_PER_DAY + seconds * 1000;
    tutor.note(learner.ask(tutor.next(at), learner.memoryTime(day, seconds), tutor.cluster?.()), at);
  }
}
