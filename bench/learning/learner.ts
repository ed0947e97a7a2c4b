import type { PointingVerdict } from "../../src/engine/attempt.ts";
import { integerBelow, randomFrom } from "../../src/engine/random.ts";
import { drawWeightedIndex } from "./draw-weighted-index.ts";
import type { LearnerParameters } from "./learner-parameters.ts";
import { Memory } from "./memory.ts";
import { areMates, distractorsFor, foundByChance, freshSets, makeWorld, type World } from "./simulated-world.ts";

const GIST_WIDTH = 0.255;
const DISTINCTION_WIDTH = 0.35;
const RULED_OUT = 0.7;
const STRANGER = 0.02;
const SECONDS_PER_DAY = 86_400;
/** Session of 40 questions of 35 s. */
const SESSION_SECONDS = 1400;

export interface Answer {
  readonly term: number;
  readonly chosen: number;
  readonly distractors: readonly number[];
  /** What the learner would point at, if asked which fact decides. */
  readonly pointsAt: PointingVerdict;
}

/** An option, and whether it was chosen by knowing. */
interface Pick {
  readonly chosen: number;
  readonly knowing: boolean;
}

/** A learner whose memory follows none of the tracker's equations. */
export class Learner {
  readonly world: World;
  readonly #setting: LearnerParameters;
  readonly #random: () => number;
  /** Chance of its own for haste and pointing, so that a learner with neither is the same one. */
  readonly #whim: () => number;
  readonly #gist: Memory[];
  readonly #distinctions = new Map<number, Memory>();
  readonly #likeness = new Map<number, number>();
  readonly #ease: number[];
  readonly #gain: number;
  /** The one cluster that is learnt more slowly, where the setting wants one. */
  readonly #slowCluster: number;
  readonly #freshSets: (readonly number[])[][];
  #lastClusters: number[] = [];

  constructor(seed: number, setting: LearnerParameters) {
    this.#setting = setting;
    this.world = makeWorld(setting.world);
    this.#random = randomFrom("learner", seed);
    this.#whim = randomFrom("whim", seed);
    const random = this.#random;
    this.#slowCluster = seed % this.world.clusters.length;
    this.#gain = Math.exp(0.25 * normal(random));
    this.#ease = Array.from({ length: this.world.terms }, () => Math.exp(0.35 * normal(random)));
    this.#gist = this.#ease.map(() => new Memory());
    for (const cluster of this.world.clusters) this.#drawLikeness(cluster);
    for (let term = 0; term < this.world.terms; term++) if (random() < 0.5) this.#rememberFromBefore(term);
    this.#freshSets = this.#ease.map((_, term) => freshSets(this.world, term, random));
  }

  /** Memory time of an instant, in seconds; it runs slowly outside sessions. */
  memoryTime(day: number, seconds: number): number {
    return day * (SESSION_SECONDS + this.#setting.h * (SECONDS_PER_DAY - SESSION_SECONDS)) + seconds;
  }

  /** Asks a term with fresh options of one of its clusters, any where none is named; the learner answers, sees the right answer and learns. */
  ask(term: number, at: number, named?: number): Answer {
    const cluster = named ?? this.#someCluster(term);
    const distractors = distractorsFor(this.world, term, cluster, this.#random);
    const hasty = this.#whim() < this.#setting.hasty;
    const { chosen, knowing } = hasty ? this.#guess(term, distractors, this.#whim) : this.#choose(term, distractors, at);
    const answer = { term, chosen, distractors, pointsAt: this.#pointing(knowing) };
    this.#learn(answer, cluster, at);
    return answer;
  }

  /** True probability of a right answer with fresh options, when the learner thinks. */
  truth(term: number, at: number): number {
    const sets = this.#freshSets[term] ?? [];
    return sets.reduce((sum, set) => sum + this.#right(term, set, at), 0) / sets.length;
  }

  /** The part of that which is knowing: the term recalled, and told from each option. Luck is left out. */
  recall(term: number, at: number): number {
    const sets = this.#freshSets[term] ?? [];
    return sets.reduce((sum, set) => sum + this.#told(term, set, at), 0) / sets.length;
  }

  #right(term: number, distractors: readonly number[], at: number): number {
    const { slip } = this.#setting;
    const unknown = 1 - this.#known(term, at);
    const guessed = this.#guessRight(term, distractors, at);
    return slip / (distractors.length + 1) + (1 - slip) * (this.#told(term, distractors, at) + unknown * guessed);
  }

  #told(term: number, distractors: readonly number[], at: number): number {
    return distractors.reduce((product, other) => product * (1 - this.#mixUp(term, other, at)), this.#known(term, at));
  }

  #guessRight(term: number, distractors: readonly number[], at: number): number {
    const out = distractors.map((other) => RULED_OUT * this.#known(other, at));
    let expected = 0;
    for (let left = 0; left < 2 ** distractors.length; left++) {
      let chance = 1;
      let pull = 1;
      distractors.forEach((other, index) => {
        const stays = (left >> index) % 2 === 1;
        chance *= stays ? 1 - (out[index] ?? 0) : (out[index] ?? 0);
        if (stays) pull += 1 + this.#alike(term, other);
      });
      expected += chance / pull;
    }
    return expected;
  }

  #choose(term: number, distractors: readonly number[], at: number): Pick {
    const random = this.#random;
    if (random() < this.#setting.slip) return this.#guess(term, distractors, random);
    if (random() < this.#known(term, at)) {
      const mixUps = distractors.map((other) => this.#mixUp(term, other, at));
      if (random() < mixUps.reduce((product, share) => product * (1 - share), 1)) return { chosen: term, knowing: true };
      return { chosen: distractors[drawWeightedIndex(mixUps, random)] ?? term, knowing: false };
    }
    const left = distractors.filter((other) => random() >= RULED_OUT * this.#known(other, at));
    return {
      chosen: [term, ...left][drawWeightedIndex([1, ...left.map((other) => 1 + this.#alike(term, other))], random)] ?? term,
      knowing: false,
    };
  }

  #guess(term: number, distractors: readonly number[], random: () => number): Pick {
    return { chosen: [term, ...distractors][integerBelow(random, distractors.length + 1)] ?? term, knowing: false };
  }

  #pointing(knowing: boolean): PointingVerdict {
    const chance = foundByChance();
    return this.#whim() < (knowing ? this.#setting.finds : chance) ? "tell" : "neutral";
  }

  #someCluster(term: number): number {
    const clusters = this.world.clustersOf[term] ?? [];
    return (clusters.length > 1 ? clusters[integerBelow(this.#random, clusters.length)] : clusters[0]) ?? -1;
  }

  #learn({ term, chosen, distractors }: Answer, cluster: number, at: number): void {
    const contrast = this.#lastClusters.includes(cluster) ? 1 + this.#setting.contrast : 1;
    const gain = this.#gain * (cluster === this.#slowCluster ? this.#setting.slowCluster : 1);
    this.#gist[term]?.use(at, (chosen === term ? 1.2 : 1) * gain * (this.#ease[term] ?? 1));
    for (const other of distractors) {
      this.#gist[other]?.use(at, 0.1 * this.#gain * (this.#ease[other] ?? 1));
      if (!areMates(this.world, term, other)) continue;
      const taken = other === chosen;
      this.#distinction(term, other).use(at, (taken ? 1.7 : 0.5) * contrast * gain);
      this.#distinction(other, term).use(at, (taken ? 0.7 : 0.2) * contrast * gain);
    }
    this.#lastClusters = [...this.#lastClusters.slice(-1), cluster];
  }

  #known(term: number, at: number): number {
    return sigmoid(((this.#gist[term]?.activation(at) ?? -Infinity) - this.#setting.tau) / GIST_WIDTH);
  }

  #mixUp(term: number, other: number, at: number): number {
    const distinct = this.#distinctions.get(pair(term, other));
    const told = distinct === undefined ? 0 : sigmoid((distinct.activation(at) - this.#setting.tauD) / DISTINCTION_WIDTH);
    return this.#alike(term, other) * (1 - told);
  }

  #alike(term: number, other: number): number {
    return this.#likeness.get(pair(term, other)) ?? STRANGER;
  }

  #distinction(term: number, other: number): Memory {
    const known = this.#distinctions.get(pair(term, other)) ?? new Memory();
    this.#distinctions.set(pair(term, other), known);
    return known;
  }

  #drawLikeness(cluster: readonly number[]): void {
    for (const one of cluster) {
      for (const other of cluster.filter((mate) => mate > one && !this.#likeness.has(pair(one, mate)))) {
        const likeness = 0.05 + 0.4 * this.#random();
        const tilt = Math.exp(0.5 * normal(this.#random));
        this.#likeness.set(pair(one, other), Math.min(0.95, likeness * tilt));
        this.#likeness.set(pair(other, one), Math.min(0.95, likeness / tilt));
      }
    }
  }

  #rememberFromBefore(term: number): void {
    const days = Array.from({ length: 2 + integerBelow(this.#random, 5) }, () => 2 + 30 * this.#random()).sort((one, other) => other - one);
    for (const day of days) this.#gist[term]?.use(this.memoryTime(-day, 0), this.#gain * (this.#ease[term] ?? 1));
  }
}

const PAIR_BASE = 1000;

function pair(one: number, other: number): number {
  return one * PAIR_BASE + other;
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
