import { type Model, perSkill } from "../model.ts";

const START = 0.68;
const LEARNER_STEP = { size: 0.43, slowing: 0.009 };
const SKILL_STEP = { size: 0.41, slowing: 0.01 };
const PRACTICE = 0.037;

/** Elo on two levels, the learner and the learner's skill; step sizes shrink with answers. Constants pooled over five public logs. */
export function elo(): Model {
  const learner = { level: 0, answers: 0 };
  const of = perSkill(() => ({ level: 0, answers: 0 }));
  const predict: Model["predict"] = ({ skill, options }) => {
    const guess = options === null ? 0 : 1 / options;
    return guess + (1 - guess) * ability(learner.level + of(skill).level);
  };
  return {
    predict,
    learn: (answer) => {
      const p = predict(answer);
      const guess = answer.options === null ? 0 : 1 / answer.options;
      const known = ability(learner.level + of(answer.skill).level);
      const error = ((Number(answer.right) - p) * (1 - guess) * known * (1 - known)) / (p * (1 - p));
      const skill = of(answer.skill);
      learner.level += (LEARNER_STEP.size / (1 + LEARNER_STEP.slowing * learner.answers)) * error;
      skill.level += (SKILL_STEP.size / (1 + SKILL_STEP.slowing * skill.answers)) * error + PRACTICE;
      learner.answers += 1;
      skill.answers += 1;
    },
  };
}

function ability(level: number): number {
  return 1 / (1 + Math.exp(-START - level));
}
