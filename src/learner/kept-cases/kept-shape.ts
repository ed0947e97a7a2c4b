import { either, fields, type Guard, isCount, isText, listOf } from "../storage/type-guards.ts";
import type { Shape } from "../storage/versioned-record.ts";

/** A case that the learner keeps, with a note of their own. It holds ids, from which the case is made again, and the note. */
export interface KeptCase {
  readonly frame: string;
  readonly revision: string;
  readonly seed: number;
  /** What was chosen when it was kept; undefined where nothing was. */
  readonly chosen?: string | undefined;
  /** Up to `MOST_NOTE_LENGTH` characters; may be empty. */
  readonly note: string;
  /** When it was kept, in ms since 1970. */
  readonly at: number;
}

export const MOST_KEPT = 500;
export const MOST_NOTE_LENGTH = 1_000;

const isNothing: Guard<undefined> = (value) => value === undefined;
const isKept = fields<KeptCase>({
  frame: isText,
  revision: isText,
  seed: isCount,
  chosen: either(isText, isNothing),
  note: isText,
  at: isCount,
});
const isList = listOf<unknown>((value): value is unknown => value !== undefined);

export const KeptShape: Shape<readonly KeptCase[]> = {
  name: "The cases that you kept",
  version: 1,
  upgrades: new Map(),
  parse: (value) => {
    if (!isList(value)) return undefined;
    const read = value.filter(isKept).slice(0, MOST_KEPT);
    return { value: read.map(plainCase), whole: read.length === value.length };
  },
};

function plainCase({ frame, revision, seed, chosen, note, at }: KeptCase): KeptCase {
  return { frame, revision, seed, chosen, note: note.slice(0, MOST_NOTE_LENGTH), at };
}
