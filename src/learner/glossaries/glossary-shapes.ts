import type { NamedGlossary } from "../../glossary/glossary-validation.ts";
import { parseStoredGlossary } from "../../glossary/parse-stored-glossary.ts";
import type { MixUp } from "../../glossary/practice-round.ts";
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

/** A glossary that is kept, and how it was answered. */
export interface OwnGlossary extends StoredGlossary {
  readonly id: string;
  readonly answers: GlossaryAnswers;
}

/** So many fit beside the answers of years. */
export const MOST_GLOSSARIES = 12;

export const NO_ANSWERS: GlossaryAnswers = { asked: 0, right: 0, mixUps: [] };
const MOST_MIX_UPS = 1_000;

export const GlossaryShape: Shape<StoredGlossary> = {
  name: "A glossary of yours",
  version: 1,
  upgrades: new Map(),
  parse: (value) => {
    const read = parseStoredGlossary(value);
    if (read === undefined) return undefined;
    const isWhole = hasMoment(value);
    return { value: { ...read, addedAt: isWhole ? value.addedAt : 0 }, whole: isWhole };
  },
};

const hasMoment = fields<{ addedAt: number }>({ addedAt: isCount });
const isMixUp = fields<MixUp>({ answer: isText, chosen: isText, times: wholeFrom(1) });
const isAnswers = fields<GlossaryAnswers>({ asked: isCount, right: isCount, mixUps: listOf(isMixUp) });

export const GlossaryAnswersShape: Shape<GlossaryAnswers> = {
  name: "Your confusions in a glossary of yours",
  version: 1,
  upgrades: new Map(),
  parse: (value) => {
    if (!isAnswers(value)) return undefined;
    const read = plainAnswers(value);
    return { value: read, whole: read.mixUps.length === value.mixUps.length };
  },
};

function plainAnswers({ asked, right, mixUps }: GlossaryAnswers): GlossaryAnswers {
  return { asked, right, mixUps: mixUps.slice(0, MOST_MIX_UPS).map(({ answer, chosen, times }) => ({ answer, chosen, times })) };
}

const ID = /^[0-9a-z]{1,24}$/;

/** Whether a text can be the id of a glossary. */
export function isGlossaryId(id: string): boolean {
  return ID.test(id);
}

const isOwn = fields<{ id: string; addedAt: number; answers: GlossaryAnswers }>({ id: isText, addedAt: isCount, answers: isAnswers });

/** A glossary with its answers out of an export, or undefined where it is none. Known fields alone are taken; what was mixed up must be its terms. */
export function readOwnGlossary(value: unknown): OwnGlossary | undefined {
  const read = parseStoredGlossary(value);
  if (read === undefined || !isOwn(value) || !isGlossaryId(value.id)) return undefined;
  const { id, addedAt, answers } = value;
  const ids = new Set(read.glossary.terms.map((term) => term.id));
  const isOfIt = answers.mixUps.every(({ answer, chosen }) => ids.has(answer) && ids.has(chosen));
  return isOfIt && answers.right <= answers.asked ? { ...read, id, addedAt, answers: plainAnswers(answers) } : undefined;
}

/**
 * How a glossary was answered in two browsers, as far as two tallies tell: the higher of each count. So nothing that is known here is taken back, and the
 * same file changes nothing when it is taken in again.
 */
export function mergedAnswers(mine: GlossaryAnswers, theirs: GlossaryAnswers): GlossaryAnswers {
  const times = new Map<string, MixUp>();
  for (const one of [...mine.mixUps, ...theirs.mixUps]) {
    const way = JSON.stringify([one.answer, one.chosen]);
    if (one.times > (times.get(way)?.times ?? 0)) times.set(way, one);
  }
  const mixUps = [...times.values()].sort((one, other) => other.times - one.times).slice(0, MOST_MIX_UPS);
  const mixedUp = mixUps.reduce((sum, one) => sum + one.times, 0);
  const right = Math.max(mine.right, theirs.right);
  return { asked: right + Math.max(mine.asked - mine.right, theirs.asked - theirs.right, mixedUp), right, mixUps };
}

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
