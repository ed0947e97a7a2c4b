import type { LoggedAnswer } from "./answer-log.ts";

/** A model of one learner: it predicts an answer before it sees it. */
export interface Model {
  predict(answer: LoggedAnswer): number;
  learn(answer: LoggedAnswer): void;
}

/** What all models know from other logs than the one at hand: the share right of an unknown learner. */
export const USUAL_SHARE = 0.65;

/** Guess rate where the log does not say how many options were shown. */
export const TYPED_OPTIONS = 9;

/** What is kept of each skill, made when first asked for. */
export function perSkill<T>(make: () => T): (skill: string) => T {
  const kept = new Map<string, T>();
  return (skill) => {
    const known = kept.get(skill) ?? make();
    kept.set(skill, known);
    return known;
  };
}
