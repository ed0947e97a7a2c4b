import type { Frame, Pack, TermId } from "../pack.ts";
import { type AuditFigure, atLeast, atMost, reported } from "./figure-with-limit.ts";
import { type Guesser, offeredTerms, play, pointsOverChance } from "./guess.ts";
import { longestOption, mostLikeTheOthers, optionsOnlyGuesser, shortestOption } from "./guessers.ts";
import { keyPositionP } from "./key-position.ts";
import { drawPool, type PoolItem } from "./question-pool.ts";

/** What every guesser may have over chance whatever the number of frames, in hundredths. */
const ALWAYS_ALLOWED = 3;

/**
 * What someone gets who sees the changes of flips and no case. A frame's flip is one draw, however many stories are told of it, so a guesser is
 * allowed what luck alone would give it: two standard errors over so many frames.
 */
export function auditFlips(
  pack: Pack,
  frames: readonly Frame[],
  plan: { readonly questions: number; readonly seed: number },
): AuditFigure[] {
  const flipped = frames.filter(({ flip }) => flip !== undefined);
  if (flipped.length === 0) return [];
  return flipFigures(drawPool(pack, flipped, { count: plan.questions, seed: plan.seed, flip: true }));
}

/** The figures of flips of any origin. */
export function flipFigures(items: readonly PoolItem[]): AuditFigure[] {
  const frames = new Set(items.map(({ question }) => question.frame)).size;
  const limit = (chance: number) => ALWAYS_ALLOWED + 200 * Math.sqrt((chance * (1 - chance)) / frames);
  const guess = (figure: string, guesser: Guesser) => {
    const { overall } = play(items, guesser);
    return atMost(`flips: ${figure}`, pointsOverChance(overall), "points over chance", limit(overall.chance));
  };
  return [
    reported("flips: frames that have one", frames, "count"),
    guess("longest change", longestOption),
    guess("shortest change", shortestOption),
    guess("change neither longest nor shortest", middling),
    guess("change most like the others", mostLikeTheOthers),
    guess("changes without the case", optionsOnlyGuesser(items)),
    reported("flips: change in an exhibit", pointsOverChance(play(items, inAnExhibit).overall), "points over chance"),
    atLeast("flips: position of the key", keyPositionP(items), "p", 0.01),
  ];
}

/** Takes a change of middling length. */
const middling: Guesser = ({ question }, options) => {
  const lengths = new Map(question.options.map(({ term, label }) => [term, label.length] as const));
  const all = options.map((term) => lengths.get(term) ?? 0);
  const extremes = [Math.min(...all), Math.max(...all)];
  return (term) => (extremes.includes(lengths.get(term) ?? 0) ? 0 : 1);
};

/** Takes a change of an exhibit over one of a sentence. */
const inAnExhibit: Guesser = (item) => {
  const { blocks, flip } = item.question;
  const exhibited = new Set<TermId>(
    (flip?.changes ?? []).filter(({ spots }) => spots.some(({ block }) => blocks[block]?.kind !== "prose")).map(({ id }) => id),
  );
  return (term) => (offeredTerms(item).includes(term) && exhibited.has(term) ? 1 : 0);
};
