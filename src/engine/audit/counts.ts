import { nameIn } from "../check/leaks.ts";
import { pairsOf } from "../check/problem.ts";
import { placeholdersIn } from "../fill.ts";
import type { Frame, Pack } from "../pack.ts";
import { slotNames, slotSize } from "../slots.ts";
import { drawPool, type PoolItem } from "./pool.ts";
import { cosine, countOf, wordsOf } from "./words.ts";

const QUIZ_LENGTH = 60;
const NEAR_DUPLICATE = 0.8;

/** Questions whose story names the answer. */
export function storiesThatNameTheAnswer(pack: Pack, items: readonly PoolItem[]): number {
  const terms = new Map(pack.terms.map((term) => [term.id, term] as const));
  return items.filter(({ question, key }) => {
    const term = terms.get(key.answer);
    return term !== undefined && nameIn(term, `${question.story.join("")} ${question.ask}`) !== undefined;
  }).length;
}

export function asksInTheNegative(items: readonly PoolItem[]): number {
  return items.filter(({ question }) => /\b(?:not|except|least)\b|n’t\b/i.test(question.ask)).length;
}

export function optionsThatMatch(items: readonly PoolItem[], pattern: RegExp): number {
  return items.flatMap(({ question }) => question.options).filter(({ label }) => pattern.test(label)).length;
}

/** Pairs of stories in a quiz that are nearly the same by word counts, mean over quizzes of 60. */
export function nearDuplicatesPerQuiz(pack: Pack, frames: readonly Frame[], quizzes: number, seed: number): number {
  let pairs = 0;
  for (let quiz = 0; quiz < quizzes; quiz++) {
    const items = drawPool(pack, frames, { count: QUIZ_LENGTH, seed: seed + quiz });
    const counts = items.map(({ question }) => countOf(wordsOf(question.story.join(""))));
    pairs += pairsOf(counts).filter(([one, other]) => cosine(one, other) > NEAR_DUPLICATE).length;
  }
  return pairs / quizzes;
}

/** How many different stories the frames can tell: for each twin set and decoy, the values of every slot that the text uses. */
export function distinctStories(frames: readonly Frame[]): number {
  return frames.reduce((sum, frame) => sum + frame.tells.reduce((ofFrame, set) => ofFrame + storiesOfSet(frame, Object.values(set)), 0), 0);
}

function storiesOfSet(frame: Frame, tells: readonly string[]): number {
  const decoys = frame.decoys.length === 0 ? [""] : frame.decoys.map(({ text }) => text);
  return tells.reduce(
    (sum, tell) => sum + decoys.reduce((ofTell, decoy) => ofTell + fillings(frame, `${frame.story} ${decoy} ${tell}`), 0),
    0,
  );
}

function fillings(frame: Frame, text: string): number {
  const used = new Set(placeholdersIn(text).map(({ name }) => name));
  return frame.slots
    .filter((slot) => slotNames(slot).some((name) => used.has(name)))
    .reduce((product, slot) => product * slotSize(slot), 1);
}

/** The greatest ratio of the longest to the shortest tell of a frame, in characters as filled. */
export function widestTellRatio(items: readonly PoolItem[]): number {
  const lengths = new Map<string, { shortest: number; longest: number }>();
  for (const { question, key } of items) {
    const length = (question.story[key.tell] ?? "").length;
    const seen = lengths.get(question.frame) ?? { shortest: length, longest: length };
    lengths.set(question.frame, { shortest: Math.min(seen.shortest, length), longest: Math.max(seen.longest, length) });
  }
  return Math.max(0, ...[...lengths.values()].map(({ shortest, longest }) => longest / shortest));
}
