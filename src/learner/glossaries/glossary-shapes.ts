import type { NamedGlossary } from "../../glossary/kept-glossary.ts";
import type { MixUp } from "../../glossary/practice-round.ts";
import { readGlossary } from "../../glossary/read-glossary.ts";
import { fields, isCount, isText, listOf, wholeFrom } from "../storage/type-guards.ts";
import type { Shape } from "../storage/versioned-record.ts";

/** What is stored of a glossary. */
export interface StoredGlossary extends NamedGlossary {
  /** Ms since 1970. */
  readonly addedAt: number;
}

/** How a glossary was answered. */
export interface GlossaryAnswers {
  readonly asked: number;
  readonly right: number;
  /** Most frequent first, up to `MOST_MIX_UPS`. */
  readonly mixUps: readonly MixUp[];
}

export const NO_ANSWERS: GlossaryAnswers = { asked: 0, right: 0, mixUps: [] };
const MOST_MIX_UPS = 1_000;

export const GlossaryShape: Shape<StoredGlossary> = {
  name: "A glossary of yours",
  version: 1,
  upgrades: new Map(),
  parse: (value) => {
    const read = readGlossary(value);
    if (read === undefined) return undefined;
    const isWhole = hasMoment(value);
    return { value: { ...read, addedAt: isWhole ? value.addedAt : 0 }, whole: isWhole };
  },
};

const hasMoment = fields<{ addedAt: number }>({ addedAt: isCount });
const isMixUp = fields<MixUp>({ answer: isText, chosen: isText, times: wholeFrom(1) });
const isAnswers = fields<GlossaryAnswers>({ asked: isCount, right: isCount, mixUps: listOf(isMixUp) });

export const GlossaryAnswersShape: Shape<GlossaryAnswers> = {
  name: "What you mixed up in a glossary of yours",
  version: 1,
  upgrades: new Map(),
  parse: (value) => {
    if (!isAnswers(value)) return undefined;
    const { asked, right, mixUps } = value;
    const kept = mixUps.slice(0, MOST_MIX_UPS).map(({ answer, chosen, times }) => ({ answer, chosen, times }));
    return { value: { asked, right, mixUps: kept }, whole: kept.length === mixUps.length };
  },
};

/** The answers with one more. */
export function withAnswer(answers: GlossaryAnswers, answer: string, chosen: string): GlossaryAnswers {
  const { asked, right, mixUps } = answers;
  if (answer === chosen) return { asked: asked + 1, right: right + 1, mixUps };
  const isSame = (one: MixUp) => one.answer === answer && one.chosen === chosen;
  const times = 1 + (mixUps.find(isSame)?.times ?? 0);
  const others = mixUps.filter((one) => !isSame(one));
  const sorted = [{ answer, chosen, times }, ...others].sort((one, other) => other.times - one.times);
  return { asked: asked + 1, right, mixUps: sorted.slice(0, MOST_MIX_UPS) };
}
