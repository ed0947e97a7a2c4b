import { type Model, perSkill, USUAL_SHARE } from "../model.ts";

/** Share right of all answers so far, over all learners. Makes one model that every learner shares. */
export function overallMean(): () => Model {
  let right = USUAL_SHARE;
  let seen = 1;
  const shared: Model = {
    predict: () => right / seen,
    learn: (answer) => {
      right += Number(answer.right);
      seen += 1;
    },
  };
  return () => shared;
}

const LEARNER_KEEP = 0.94;
const LEARNER_STRENGTH = 4.1;

/** The learner's share right, recent answers counting more; constants pooled over five public logs. */
export function learnerMean(): Model {
  let right = 0;
  let seen = 0;
  return {
    predict: () => (right + LEARNER_STRENGTH * USUAL_SHARE) / (seen + LEARNER_STRENGTH),
    learn: (answer) => {
      right = right * LEARNER_KEEP + Number(answer.right);
      seen = seen * LEARNER_KEEP + 1;
    },
  };
}

const SKILL_KEEP = 0.8;

/** Beta(1, 1) for each skill, recent answers counting more. */
export function skillBeta(): Model {
  const of = perSkill(() => ({ right: 0, seen: 0 }));
  return {
    predict: ({ skill }) => (of(skill).right + 1) / (of(skill).seen + 2),
    learn: ({ skill, right }) => {
      const kept = of(skill);
      kept.right = kept.right * SKILL_KEEP + Number(right);
      kept.seen = kept.seen * SKILL_KEEP + 1;
    },
  };
}

const OWN_KEEP = 0.585;
const OWN_STRENGTH = 5.1;

/** Each skill shrunk to the learner, both with recency; constants pooled over five public logs. */
export function hierarchicalBeta(): Model {
  const learner = learnerMean();
  const of = perSkill(() => ({ right: 0, seen: 0 }));
  return {
    predict: (answer) => (of(answer.skill).right + OWN_STRENGTH * learner.predict(answer)) / (of(answer.skill).seen + OWN_STRENGTH),
    learn: (answer) => {
      learner.learn(answer);
      const kept = of(answer.skill);
      kept.right = kept.right * OWN_KEEP + Number(answer.right);
      kept.seen = kept.seen * OWN_KEEP + 1;
    },
  };
}
