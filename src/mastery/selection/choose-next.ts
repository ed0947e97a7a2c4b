import type { FrameId, Pack, TermId } from "../../engine/pack.ts";
import { randomFrom } from "../../engine/random.ts";
import { SEED_LIMIT, seedFor } from "../../engine/seed-encoding.ts";
import { termIn } from "../model/answer-traces.ts";
import { NEXT_LEAN_DRILL, NEXT_LEAN_MIXED, NEXT_RETRY, NEXT_SOFTNESS } from "../model/constants.ts";
import type { MasteryState } from "../model/mastery-state.ts";
import { frameFor } from "./choose-frame.ts";
import { drawnBy, weightsOf } from "./draw.ts";
import { askable, offeringOf } from "./priority.ts";
import { type RecentlyAsked, sittingOf } from "./recent-activity.ts";
import { type OwnTrouble, type Place, placesIn, type Scope, type WrongPair } from "./scope.ts";

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
  return chooseAmong(placesIn(scope, pack, choice), choice);
}

function chooseAmong(places: readonly Place[], { state, recent, scope, seed, now }: Choice): Asked {
  const latest = recent.at(-1);
  const random = randomFrom(seed, now, recent.length, latest?.frame ?? "", latest?.seed ?? 0);
  const sitting = sittingOf(recent, now);
  const drill = scope.kind !== "due";
  const lean = drill ? NEXT_LEAN_DRILL : NEXT_LEAN_MIXED;
  const offerings = askable(places, state, sitting).map((place) => offeringOf(place, state, sitting, now, lean));
  const rests = offerings.map(({ place, rest }) => rest - (drill && sitting.retry.has(place.contrast.id) ? NEXT_RETRY : 0));
  const { place, chances } = drawnBy(offerings, weightsOf(rests, NEXT_SOFTNESS), random);
  const term = drawnBy(place.terms, chances, random);
  const frame = frameFor(place.contrast, recent, levelFor(termIn(state.terms, term).answers), random);
  return {
    frame: frame.id,
    revision: frame.revision,
    seed: seedFor(place.contrast.terms, term, Math.floor(random() * SEED_LIMIT)),
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
  const places = placesIn(choice.scope, choice.pack, choice);
  while (set.length < choice.length) {
    const asked = chooseAmong(places, { ...choice, recent });
    set.push(asked);
    recent.push(asked);
  }
  return set;
}
