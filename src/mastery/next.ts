import type { FrameId, Pack, TermId } from "../engine/pack.ts";
import { randomFrom } from "../engine/random.ts";
import { SEED_LIMIT, seedFor } from "../engine/seeds.ts";
import { NEXT_CHANCE, NEXT_RETRY } from "./constants.ts";
import { frameFor } from "./frames.ts";
import type { MasteryState } from "./mastery.ts";
import { askable, restOf } from "./policy.ts";
import { type Candidate, candidatesIn, focused, type OwnTrouble, type Scope, type WrongPair } from "./scope.ts";
import { type RecentlyAsked, sittingOf } from "./sitting.ts";
import { termIn } from "./trace.ts";

export type { RecentlyAsked, Scope, WrongPair };

/** One question, by name. */
export interface Asked {
  readonly frame: FrameId;
  readonly revision: string;
  readonly seed: number;
  readonly answer: TermId;
}

export interface Choice extends OwnTrouble {
  readonly pack: Pack;
  readonly state: MasteryState;
  /** The latest questions, newest last; some 60 are enough. */
  readonly recent: readonly RecentlyAsked[];
  readonly scope: Scope;
  /** Chance: the same choice with the same seed is the same question. */
  readonly seed: number;
  readonly now: number;
}

/** The question that is likeliest to teach most now. */
export function chooseNext(choice: Choice): Asked {
  const { pack, scope } = choice;
  return chooseAmong(candidatesIn(scope, pack, choice), choice);
}

function chooseAmong(candidates: readonly Candidate[], { state, recent, scope, seed, now, wrong = [] }: Choice): Asked {
  const latest = recent.at(-1);
  const random = randomFrom(seed, now, recent.length, latest?.frame ?? "", latest?.seed ?? 0);
  const sitting = sittingOf(recent, now);
  const drill = scope.kind !== "due";
  const ranked = askable(focused(candidates, scope, wrong, random()), state, sitting).map((candidate) => ({
    candidate,
    rest: restOf(candidate, state, sitting, now) - (drill && sitting.retry.has(candidate.term) ? NEXT_RETRY : 0) + NEXT_CHANCE * random(),
  }));
  const { contrast, term } = ranked.reduce((one, other) => (other.rest < one.rest ? other : one)).candidate;
  const frame = frameFor(contrast, recent, levelFor(termIn(state.terms, term).answers), random);
  return {
    frame: frame.id,
    revision: frame.revision,
    seed: seedFor(contrast.terms, term, Math.floor(random() * SEED_LIMIT)),
    answer: term,
  };
}

/** Easy frames for a term's first answers, any later. */
function levelFor(answers: number): number {
  return answers < 2 ? 1 : answers < 5 ? 2 : 3;
}

/** A quiz planned ahead, question by question. */
export function chooseSet(choice: Choice & { readonly length: number }): Asked[] {
  const set: Asked[] = [];
  const recent: RecentlyAsked[] = [...choice.recent];
  const candidates = candidatesIn(choice.scope, choice.pack, choice);
  while (set.length < choice.length) {
    const asked = chooseAmong(candidates, { ...choice, recent });
    set.push(asked);
    recent.push(asked);
  }
  return set;
}
