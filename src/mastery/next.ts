import type { FrameId, Pack, TermId } from "../engine/pack.ts";
import { randomFrom } from "../engine/random.ts";
import { SEED_LIMIT, seedFor } from "../engine/seeds.ts";
import { type Confusion, confusionBetween } from "./confusions.ts";
import { NEXT_CHANCE, NEXT_RETRY } from "./constants.ts";
import { frameFor } from "./frames.ts";
import { type MasteryState, termMastery } from "./mastery.ts";
import { askable, restOf } from "./policy.ts";
import { type Candidate, candidatesIn, focused, type Scope, type WrongPair } from "./scope.ts";
import { type RecentlyAsked, sittingOf } from "./sitting.ts";

export type { RecentlyAsked, Scope, WrongPair };

/** One question, by name. */
export interface Asked {
  readonly frame: FrameId;
  readonly revision: string;
  readonly seed: number;
  readonly answer: TermId;
}

export interface Choice {
  readonly pack: Pack;
  readonly state: MasteryState;
  /** The latest questions, newest last; some 60 are enough. */
  readonly recent: readonly RecentlyAsked[];
  readonly scope: Scope;
  /** Chance: the same choice with the same seed is the same question. */
  readonly seed: number;
  readonly now: number;
  /** Mix-ups not yet put right. */
  readonly wrong?: readonly WrongPair[] | undefined;
}

/** The question that is likeliest to teach most now. */
export function chooseNext(choice: Choice): Asked {
  const { pack, state, scope, now } = choice;
  return chooseAmong(candidatesIn(scope, pack, state, choice.wrong ?? [], now), choice);
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
  const frame = frameFor(contrast, recent, levelFor(state.terms[term]?.answers ?? 0), random);
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
  const candidates = candidatesIn(choice.scope, choice.pack, choice.state, choice.wrong ?? [], choice.now);
  while (set.length < choice.length) {
    const asked = chooseAmong(candidates, { ...choice, recent });
    set.push(asked);
    recent.push(asked);
  }
  return set;
}

/** Why a set is what it is, in counts. */
export interface Reasons {
  /** Distinct terms that were asked before and are due again. */
  readonly due: number;
  /** Distinct terms never asked before. */
  readonly fresh: number;
  /** The mix-up most of the set works on; `count` is the questions that set its two terms against each other. */
  readonly confused: { readonly answer: TermId; readonly chosen: TermId; readonly count: number } | null;
  /** Questions on terms that are shaky or forming. */
  readonly weak: number;
  readonly questions: number;
}

export function reasonsFor(set: readonly Asked[], state: MasteryState, pack: Pack, now: number): Reasons {
  const terms = [...new Set(set.map((asked) => asked.answer))].map((term) => termMastery(state, pack, term, now));
  const unsure = new Set(terms.filter(({ level }) => level === "shaky" || level === "forming").map(({ term }) => term));
  return {
    due: terms.filter((term) => term.dueAt !== null && term.dueAt <= now).length,
    fresh: terms.filter((term) => term.level === "new").length,
    confused: confusedIn(set, state, pack, now),
    weak: set.filter((asked) => unsure.has(asked.answer)).length,
    questions: set.length,
  };
}

function confusedIn(set: readonly Asked[], state: MasteryState, pack: Pack, now: number): Reasons["confused"] {
  const worst = pack.contrasts
    .flatMap((contrast) =>
      contrast.terms.flatMap((answer) =>
        contrast.terms.filter((chosen) => chosen !== answer).map((chosen) => confusionBetween(state, answer, chosen, now)),
      ),
    )
    .filter((confusion) => confusion.times >= 2 && countOf(set, pack, confusion) > 0)
    .sort((one, other) => other.rate - one.rate)[0];
  return worst === undefined ? null : { answer: worst.answer, chosen: worst.chosen, count: countOf(set, pack, worst) };
}

function countOf(set: readonly Asked[], pack: Pack, { answer, chosen }: Confusion): number {
  const both = pack.contrasts.filter((contrast) => contrast.terms.includes(answer) && contrast.terms.includes(chosen));
  const frames = new Set(both.flatMap((contrast) => contrast.frames.map((frame) => frame.id)));
  return set.filter((asked) => frames.has(asked.frame) && (asked.answer === answer || asked.answer === chosen)).length;
}
