import type { WorldName } from "./simulated-world.ts";

/** The constants of the simulated learner that the sensitivity table changes; the rest stand where they are used. */
export interface LearnerParameters {
  /** Extra gain of telling terms apart when a mate was asked one or two questions before. */
  readonly contrast: number;
  /** Rate at which memory time runs outside sessions, as a share of clock time. */
  readonly h: number;
  readonly slip: number;
  /** Activation at which a term, and a distinction, is half known. */
  readonly tau: number;
  readonly tauD: number;
  /** What one cluster of each learner gains from a question, as a share of the others. */
  readonly slowCluster: number;
  /** Share of the questions that the learner answers without thinking, any option as likely as the others. */
  readonly hasty: number;
  /** How often who was right by knowing finds the fact that decides; who was not points at any fact. */
  readonly finds: number;
  /** Which terms there are, and which belong together. */
  readonly world: WorldName;
}

export const USUAL_LEARNER: LearnerParameters = {
  contrast: 0.6,
  h: 0.08,
  slip: 0.03,
  tau: -1.55,
  tauD: -1.55,
  slowCluster: 1,
  hasty: 0,
  finds: 0.9,
  world: "ten clusters",
};

export const CHANGED_LEARNERS: Readonly<Record<string, LearnerParameters>> = {
  overlapping: { ...USUAL_LEARNER, world: "real" },
  "overlapping, contrast=0": { ...USUAL_LEARNER, world: "real", contrast: 0 },
  "ml-pro, who guess": { ...USUAL_LEARNER, world: "real", hasty: 0.1, tau: -1.4, tauD: -1.4 },
  "contrast=0": { ...USUAL_LEARNER, contrast: 0 },
  "contrast=0.3": { ...USUAL_LEARNER, contrast: 0.3 },
  "h=.02": { ...USUAL_LEARNER, h: 0.02 },
  "h=.3": { ...USUAL_LEARNER, h: 0.3 },
  "slip=.08": { ...USUAL_LEARNER, slip: 0.08 },
  "tau=-1.35,tauD=-1.35": { ...USUAL_LEARNER, tau: -1.35, tauD: -1.35 },
};
