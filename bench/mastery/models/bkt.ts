import { type Model, perSkill } from "../model.ts";

const START = 0.5;
const LEARNS = 0.14;
const FORGETS = 0.02;
const GUESS = 0.3;
const SLIP = 0.12;

/** Bayesian knowledge tracing with forgetting, one set of constants for all skills: the middle of what five public logs gave. */
export function bkt(): Model {
  const of = perSkill(() => ({ known: START }));
  const predict: Model["predict"] = ({ skill }) => GUESS + (1 - GUESS - SLIP) * of(skill).known;
  return {
    predict,
    learn: (answer) => {
      const kept = of(answer.skill);
      const p = predict(answer);
      const seen = answer.right ? (kept.known * (1 - SLIP)) / p : (kept.known * SLIP) / (1 - p);
      kept.known = Math.min(1 - 1e-6, Math.max(1e-6, seen * (1 - FORGETS) + (1 - seen) * LEARNS));
    },
  };
}
