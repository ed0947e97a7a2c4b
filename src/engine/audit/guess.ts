import type { TermId } from "../pack.ts";
import type { PoolItem } from "./question-pool.ts";

/** How often a guesser is right, and how often blind chance would be right on the same questions. */
export interface Score {
  readonly right: number;
  readonly chance: number;
  readonly questions: number;
}

export interface ScoreByContrast {
  readonly overall: Score;
  readonly contrasts: ReadonlyMap<string, Score>;
}

/** Gives each option a number. The guesser takes the option with the highest number, and draws lots among equals. */
export type Guesser = (item: PoolItem, options: readonly TermId[]) => (term: TermId) => number;

/** Plays a guesser over the questions. `options` says which options it may choose from: all on offer by default. */
export function play(items: readonly PoolItem[], guesser: Guesser, options = offeredTerms): ScoreByContrast {
  const tallies = new Map<string, { right: number; chance: number; questions: number }>();
  for (const item of items) {
    const offered = options(item);
    const share = shareRight(guesser(item, offered), offered, item.key.answer);
    for (const key of ["", item.question.contrast]) {
      const tally = tallies.get(key) ?? { right: 0, chance: 0, questions: 0 };
      tallies.set(key, {
        right: tally.right + share,
        chance: tally.chance + 1 / offered.length,
        questions: tally.questions + 1,
      });
    }
  }
  const scores = new Map([...tallies].map(([key, tally]) => [key, scoreOf(tally)] as const));
  const overall = scores.get("") ?? { right: 0, chance: 0, questions: 0 };
  scores.delete("");
  return { overall, contrasts: scores };
}

/** How far the guesser is above chance, in percentage points. */
export function pointsOverChance(score: Score): number {
  return 100 * (score.right - score.chance);
}

export function offeredTerms(item: PoolItem): TermId[] {
  return item.question.options.map(({ term }) => term);
}

function shareRight(value: (term: TermId) => number, offered: readonly TermId[], answer: TermId): number {
  const values = offered.map(value);
  const best = Math.max(...values);
  const top = offered.filter((_, index) => Math.abs((values[index] ?? 0) - best) < 1e-9);
  return top.includes(answer) ? 1 / top.length : 0;
}

function scoreOf({ right, chance, questions }: { right: number; chance: number; questions: number }): Score {
  return { right: right / questions, chance: chance / questions, questions };
}
