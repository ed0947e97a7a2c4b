import type { Attempt } from "../../../src/engine/attempt.ts";
import type { Contrast, Pack } from "../../../src/engine/pack.ts";
import { integerBelow, randomFrom } from "../../../src/engine/random.ts";
import { emptyMastery, type MasteryState } from "../../../src/mastery/model/mastery-state.ts";
import { contrastOf } from "../../../src/mastery/model/pack-index.ts";
import { draftOf, observeInto } from "../../../src/mastery/model/replay.ts";
import { shouldAskWhichFact, type WhichFactMode } from "../../../src/mastery/selection/ask-which-fact.ts";
import { type Asked, chooseNext, chooseSet, type Scope } from "../../../src/mastery/selection/choose-next.ts";
import type { Answer } from "../learner.ts";
import type { MakePolicy, Policy } from "../policy.ts";
import type { World } from "../simulated-world.ts";

/** Questions of a quiz, all chosen at its start; what the app does. */
export const QUIZ = 12;
const FRAMES = 12;
const RECENT = 60;
const EVERYTHING: Scope = { kind: "due" };

/** The shipped scheduler at work, with what the shipped tracker believes. */
export interface Tutor extends Policy {
  readonly pack: Pack;
  readonly state: MasteryState;
}

/** The shipped scheduler, asked for one question after another, or for whole quizzes planned ahead, each in the scope the learner wants. */
export function tutor(
  quizLength: number,
  world: World,
  random: () => number,
  scopeWanted: () => Scope = () => EVERYTHING,
  pointing: WhichFactMode = "off",
): Tutor {
  const pack = packOf(world);
  const state = draftOf(emptyMastery());
  const seed = integerBelow(random, 2 ** 31);
  const chance = randomFrom("which fact", seed);
  let recent: Attempt[] = [];
  let planned: Asked[] = [];
  return {
    pack,
    state,
    next: (now) => {
      if (planned.length === 0) {
        const choice = { pack, state, recent, scope: scopeWanted(), seed, now };
        planned = quizLength === 1 ? [chooseNext(choice)] : chooseSet({ ...choice, length: quizLength });
      }
      return numberOf(planned[0]?.answer ?? "");
    },
    cluster: () => clusterNamed(planned[0]?.frame),
    note: (answer, at) => {
      const asked = planned.shift();
      if (asked === undefined) return;
      const isAsked = shouldAskWhichFact(pointing, nameOf(answer.chosen), state, at, chance);
      const attempt = attemptOf(asked, answer, at, isAsked);
      observeInto(state, attempt, pack);
      recent = [...recent.slice(1 - RECENT), attempt];
    },
  };
}

export function shipped(quizLength: number, pointing: WhichFactMode = "off"): MakePolicy {
  return (world, random) => tutor(quizLength, world, random, undefined, pointing);
}

function attemptOf(asked: Asked, { term, chosen, distractors, pointsAt }: Answer, at: number, isAsked: boolean): Attempt {
  const offered = [term, ...distractors].map(nameOf);
  const pointed = isAsked ? { fact: "", was: pointsAt } : undefined;
  return { ...asked, at, chosen: nameOf(chosen), offered, tookMs: 0, mode: "practice", pointed };
}

/** The simulated terms and clusters as a pack, with twelve frames for each cluster. */
function packOf(world: World): Pack {
  const contrasts = world.clusters.map((cluster, index): Contrast => {
    const id = `c${index}`;
    const frames = Array.from({ length: FRAMES }, (_, frame) => ({ id: `${id}/${frame}`, level: 1 as const, revision: "1" }));
    return {
      id,
      name: id,
      terms: cluster.map(nameOf),
      family: id,
      section: "all",
      axis: {},
      procedure: [],
      remember: "",
      apart: [],
      frames,
    };
  });
  const terms = world.clustersOf.map((_, term) => ({
    id: nameOf(term),
    name: nameOf(term),
    others: [],
    meaning: "",
    matters: "",
    kinds: [],
    looksLike: "",
    sources: [],
  }));
  const exam = { name: "simulated", notice: "", guide: "", questions: 0, minutes: 0 };
  return { id: "simulated", title: "simulated", opening: "", exam, sections: [], families: [], hooks: [], terms, contrasts };
}

/** A frame is named after its cluster: "c3/7". */
function clusterNamed(frame: string | undefined): number | undefined {
  return frame === undefined ? undefined : Number(contrastOf(frame).slice(1));
}

function nameOf(term: number): string {
  return `t${term}`;
}

function numberOf(name: string): number {
  return Number(name.slice(1));
}
