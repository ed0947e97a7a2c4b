import { fields, isCount, isText, listOf } from "../storage/type-guards.ts";
import type { Shape } from "../storage/versioned-record.ts";

/** A case that the learner set aside: none of its frame's stories is asked, and no answer to them counts. */
export interface SetAside {
  readonly frame: string;
  /** In ms since 1970. */
  readonly at: number;
}

export const MOST_SET_ASIDE = 200;

const isSetAside = fields<SetAside>({ frame: isText, at: isCount });
const isList = listOf<unknown>((value): value is unknown => value !== undefined);

export const SetAsideShape: Shape<readonly SetAside[]> = {
  name: "The cases that you set aside",
  version: 1,
  upgrades: new Map(),
  parse: (value) => {
    if (!isList(value)) return undefined;
    const read = value.filter(isSetAside).slice(0, MOST_SET_ASIDE);
    return { value: read.map(({ frame, at }) => ({ frame, at })), whole: read.length === value.length };
  },
};
