import { nameIn } from "../check/check-answer-leaks.ts";
import { plainCase } from "../generate/plain-text.ts";
import type { Pack, TermId } from "../pack.ts";
import type { Question } from "../question.ts";
import { type Guesser, offeredTerms, play, type ScoreByContrast } from "./guess.ts";
import { logLikelihood, trainNaiveBayes } from "./naive-bayes.ts";
import type { PoolItem } from "./question-pool.ts";
import { contentStems } from "./words.ts";

const FOLDS = 5;

/** This guesser knows the glossary by heart and counts words. */
export function glossaryGuesser(pack: Pack): Guesser {
  const model = trainNaiveBayes(
    pack.terms.map((term) => [term.id, [term.name, term.now ?? "", ...term.others, term.meaning].join(" ")] as const),
  );
  return (item) => {
    const story = caseText(item);
    return (term) => logLikelihood(model, term, story);
  };
}

/**
 * This guesser has read the other frames of each contrast with their keys, and counts words. It chooses among the contrast's own terms.
 */
export function playOtherFrames(pack: Pack, items: readonly PoolItem[]): ScoreByContrast {
  const models = new Map<string, ReturnType<typeof trainNaiveBayes>>();
  for (const { id, frames } of pack.contrasts) {
    const fold = new Map(frames.map((frame, index) => [frame.id, index % FOLDS] as const));
    const ofContrast = items.filter(({ question }) => question.contrast === id);
    for (let held = 0; held < FOLDS; held++) {
      const model = trainNaiveBayes(
        ofContrast.filter(({ question }) => fold.get(question.frame) !== held).map((item) => [item.key.answer, caseText(item)] as const),
      );
      for (const [frame, inFold] of fold) if (inFold === held) models.set(frame, model);
    }
  }
  const guesser: Guesser = (item) => {
    const model = models.get(item.question.frame);
    const story = caseText(item);
    return (term) => (model === undefined ? 0 : logLikelihood(model, term, story));
  };
  return play(items, guesser, (item) => ownTerms(pack, item));
}

export const longestOption: Guesser = (item) => (term) => labelOf(item, term).length;
export const shortestOption: Guesser = (item) => (term) => -labelOf(item, term).length;

/** This guesser takes the option that shares the most content words with the story. */
export const sharedWord: Guesser = (item) => {
  const story = new Set(contentStems(caseText(item)));
  return (term) => contentStems(labelOf(item, term)).filter((stem) => story.has(stem)).length;
};

/** This guesser takes the option that shares the most words with the other options. */
export const mostLikeTheOthers: Guesser = (item, options) => (term) => {
  const stems = new Set(contentStems(labelOf(item, term)));
  const others = options.filter((other) => other !== term).flatMap((other) => contentStems(labelOf(item, other)));
  return others.filter((stem) => stems.has(stem)).length;
};

/** This guesser takes an option whose name, or another name in use for it, stands in the case. It chooses among all options on offer. */
export function namedOption(pack: Pack): Guesser {
  const terms = new Map(pack.terms.map((term) => [term.id, term] as const));
  return (item) => {
    const text = `${caseText(item)} ${item.question.ask}`;
    return (id) => {
      const term = terms.get(id);
      return term !== undefined && nameIn(term, text) !== undefined ? 1 : 0;
    };
  };
}

/** The same guesser, choosing among the contrast's own terms. */
export function playNamedOwn(pack: Pack, items: readonly PoolItem[]): ScoreByContrast {
  return play(items, namedOption(pack), (item) => ownTerms(pack, item));
}

function ownTerms(pack: Pack, item: PoolItem): TermId[] {
  const own = pack.contrasts.find(({ id }) => id === item.question.contrast)?.terms;
  return offeredTerms(item).filter((term) => own?.includes(term));
}

/**
 * This guesser sees the options and no case. It has read the options of other frames with their keys, and counts which words right options
 * are made of.
 */
export function optionsOnlyGuesser(items: readonly PoolItem[]): Guesser {
  const frames = [...new Set(items.map(({ question }) => question.frame))].sort();
  const foldOf = new Map(frames.map((frame, index) => [frame, index % FOLDS] as const));
  const models = Array.from({ length: FOLDS }, (_, held) =>
    trainOptions(items.filter(({ question }) => foldOf.get(question.frame) !== held)),
  );
  return (item) => {
    const model = models[foldOf.get(item.question.frame) ?? 0];
    return (term) => {
      const label = labelOf(item, term);
      return model === undefined ? 0 : logLikelihood(model, "right", label) - logLikelihood(model, "wrong", label);
    };
  };
}

function trainOptions(items: readonly PoolItem[]): ReturnType<typeof trainNaiveBayes> {
  return trainNaiveBayes(
    items.flatMap(({ question, key }) =>
      question.options.map(({ term, label }) => [term === key.answer ? "right" : "wrong", label] as const),
    ),
  );
}

/** For each term, the share of the questions offering it in which it is the key. */
export function keyRates(items: readonly PoolItem[]): Map<TermId, number> {
  const offered = new Map<TermId, number>();
  const keys = new Map<TermId, number>();
  for (const item of items) {
    keys.set(item.key.answer, (keys.get(item.key.answer) ?? 0) + 1);
    for (const term of offeredTerms(item)) offered.set(term, (offered.get(term) ?? 0) + 1);
  }
  return new Map([...offered].map(([term, times]) => [term, (keys.get(term) ?? 0) / times] as const));
}

const texts = new WeakMap<Question, string>();

/** Everything that is shown before the ask, as plain text. */
export function caseText({ question }: PoolItem): string {
  const known = texts.get(question);
  if (known !== undefined) return known;
  const { text } = plainCase(question.blocks);
  texts.set(question, text);
  return text;
}

function labelOf({ question }: PoolItem, term: TermId): string {
  return question.options.find((option) => option.term === term)?.label ?? "";
}
