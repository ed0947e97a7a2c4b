import { either, fields, isCount, isSwitch, listOf, oneOf } from "../storage/type-guards.ts";
import type { Shape } from "../storage/versioned-record.ts";

/** Dates that lay ahead of the clock when they were first seen. All times in ms since 1970. */
export interface Sighting {
  /** When they were seen, by the clock of that moment. */
  readonly seenAt: number;
  /** When the page was first opened a day or more after that: the clock that was right for so long is believed. */
  readonly confirmedAt: number | null;
  /** Whether the learner has read of them. */
  readonly isTold: boolean;
  /** In order, each once: by it the last counts as given at `seenAt`, the one before a millisecond earlier. */
  readonly dates: readonly number[];
}

const isSighting = fields<Sighting>({
  seenAt: isCount,
  confirmedAt: either(isCount, oneOf(null)),
  isTold: isSwitch,
  dates: listOf(isCount),
});
const isList = listOf(isSighting);

export const SightingsShape: Shape<readonly Sighting[]> = {
  name: "The note of answers dated ahead",
  version: 1,
  upgrades: new Map(),
  parse: (value) => (isList(value) ? { value, whole: true } : undefined),
};
