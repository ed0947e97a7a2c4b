import type { Pack, TermId } from "../../engine/pack.ts";
import type { MasteryState } from "../../mastery/model/mastery-state.ts";
import type { Level } from "../../mastery/report/level.ts";
import { termMastery } from "../../mastery/report/term-mastery.ts";

/** A term whose level is not what it was. */
export interface MasteryChange {
  readonly term: TermId;
  readonly from: Level;
  readonly to: Level;
  /** How the probability of being right moved, from -1 to 1. */
  readonly gain: number;
}

/** What answers changed, greatest change first. Both states are looked at as of `now`, so that forgetting is not taken for a change. */
export function masteryChanges(before: MasteryState, after: MasteryState, pack: Pack, now: number): MasteryChange[] {
  return pack.terms
    .map(({ id }) => {
      const [was, is] = [termMastery(before, pack, id, now), termMastery(after, pack, id, now)];
      return { term: id, from: was.level, to: is.level, gain: is.p - was.p };
    })
    .filter(({ from, to }) => from !== to)
    .sort((one, other) => Math.abs(other.gain) - Math.abs(one.gain));
}
