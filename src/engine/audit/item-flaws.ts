import { sizeFaults } from "../check/case-size-limits.ts";
import { nameIn } from "../check/check-answer-leaks.ts";
import { NEGATIVE } from "../check/check-language.ts";
import { pairsOf } from "../check/problem.ts";
import { twinTellLengthRatio } from "../check/twin-tell-length-ratio.ts";
import { plainCase } from "../generate/plain-text.ts";
import type { Frame, Pack } from "../pack.ts";
import { slotNames, slotSize } from "../template/slots.ts";
import { placeholdersIn } from "../template/template.ts";
import { caseText } from "./guessers.ts";
import { drawPool, type PoolItem } from "./question-pool.ts";
import { cosine, countOf, wordsOf } from "./words.ts";

const QUIZ_LENGTH = 60;
const NEAR_DUPLICATE = 0.8;

/** Counts questions in which the tell, or a twin's tell, names a term of the contrast. */
export function tellsThatNameATerm(pack: Pack, items: readonly PoolItem[]): number {
  const terms = new Map(pack.terms.map((term) => [term.id, term] as const));
  return items.filter(({ question, key }) => {
    const own = pack.contrasts.find(({ id }) => id === question.contrast)?.terms.flatMap((id) => terms.get(id) ?? []) ?? [];
    const { text, rangesOf } = plainCase(question.blocks);
    const tells = key.tell.flatMap(({ spot }) => rangesOf(spot)).map(({ start, end }) => text.slice(start, end));
    return own.some((term) => tells.some((tell) => nameIn(term, tell) !== undefined));
  }).length;
}

/** Counts frames that offer names as options although a name is not of the kind that the frame asks for. */
export function framesOfMixedKinds(pack: Pack, frames: readonly Frame[]): number {
  const kinds = new Map(pack.terms.map((term) => [term.id, term.kinds] as const));
  return frames.filter(
    ({ options, kind, terms, extras }) =>
      options === undefined && [...terms, ...Object.keys(extras)].some((term) => !kinds.get(term)?.includes(kind)),
  ).length;
}

/** Counts questions with more prose, or a larger exhibit, than a case may hold. */
export function questionsOverSize(items: readonly PoolItem[]): number {
  return items.filter(({ question }) => sizeFaults(question.blocks).length > 0).length;
}

export function asksInTheNegative(items: readonly PoolItem[]): number {
  return items.filter(({ question }) => NEGATIVE.test(question.ask)).length;
}

export function optionsThatMatch(items: readonly PoolItem[], pattern: RegExp): number {
  return items.flatMap(({ question }) => question.options).filter(({ label }) => pattern.test(label)).length;
}

/** The percentage of frames that show an exhibit. */
export function framesWithExhibit(frames: readonly Frame[]): number {
  return (100 * frames.filter(({ case: blocks }) => blocks.some(({ kind }) => kind !== "prose")).length) / frames.length;
}

export function framesWithChart(frames: readonly Frame[]): number {
  return frames.filter(({ case: blocks }) => blocks.some(({ kind }) => kind === "chart")).length;
}

/** The contrast that shows the fewest kinds of exhibit, and how many. A contrast without a chart or a table counts as 0. */
export function fewestKinds(pack: Pack, frames: readonly Frame[]): { readonly contrast: string; readonly kinds: number } {
  return pack.contrasts
    .map(({ id }) => {
      const blocks = frames.filter(({ contrast }) => contrast === id).flatMap((frame) => frame.case);
      const kinds = new Set(blocks.map(({ kind }) => kind).filter((kind) => kind !== "prose"));
      return { contrast: id, kinds: kinds.has("chart") || kinds.has("table") ? kinds.size : 0 };
    })
    .reduce((fewest, one) => (one.kinds < fewest.kinds ? one : fewest), { contrast: "", kinds: Number.POSITIVE_INFINITY });
}

/** Pairs of nearly equal cases, by word counts, in a quiz of 60: the mean over several quizzes. */
export function nearDuplicatesPerQuiz(pack: Pack, frames: readonly Frame[], quizzes: number, seed: number): number {
  let pairs = 0;
  for (let quiz = 0; quiz < quizzes; quiz++) {
    const items = drawPool(pack, frames, { count: QUIZ_LENGTH, seed: seed + quiz });
    const counts = items.map((item) => countOf(wordsOf(caseText(item))));
    pairs += pairsOf(counts).filter(([one, other]) => cosine(one, other) > NEAR_DUPLICATE).length;
  }
  return pairs / quizzes;
}

/**
 * How many different cases the frames can tell: for each frame the product of its twin sets, decoys, terms, and values of the slots that
 * the case uses.
 */
export function distinctCases(frames: readonly Frame[]): number {
  return frames.reduce(
    (sum, frame) => sum + frame.tells.length * Math.max(1, frame.decoys.length) * frame.terms.length * fillings(frame),
    0,
  );
}

function fillings(frame: Frame): number {
  const used = namesUsed([frame.case, frame.series, frame.tells]);
  return frame.slots
    .filter((slot) => slotNames(slot).some((name) => used.has(name)))
    .reduce((product, slot) => product * slotSize(slot), 1);
}

/** The names of all slots that any text within a value uses. */
function namesUsed(value: unknown): Set<string> {
  if (typeof value === "string") return new Set(placeholdersIn(value).flatMap(({ names }) => names));
  if (typeof value !== "object" || value === null) return new Set();
  return new Set(Object.values(value).flatMap((part) => [...namesUsed(part)]));
}

/** The greatest ratio of the longest to the shortest prose tell of a set, in characters after slots are filled. */
export function widestTellRatio(items: readonly PoolItem[]): number {
  return Math.max(0, ...items.map(twinTellLengthRatio));
}
