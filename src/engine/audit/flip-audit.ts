import type { Frame, Pack, TermId } from "../pack.ts";
import { type AuditFigure, atLeast, atMost, reported } from "./figure-with-limit.ts";
import { type Guesser, offeredTerms, play, pointsOverChance } from "./guess.ts";
import { longestOption, mostLikeTheOthers, optionsOnlyGuesser, shortestOption } from "./guessers.ts";
import { keyPositionP } from "./key-position.ts";
import { drawPool, type PoolItem } from "./question-pool.ts";

/** How far over chance a guesser may be whatever the number of frames, in percentage points. */
const ALWAYS_ALLOWED = 3;

/**
 * How often flips are guessed right from their changes alone, without the case. All stories of a frame share its changes, so a frame counts as
 * one draw: the limit grows by two standard errors of a share over so many frames.
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

/** The figures of these flips, wherever they come from. */
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

/** Takes a change that is neither the longest nor the shortest. */
const middling: Guesser = ({ question }, options) => {
  const lengths = new Map(question.options.map(({ term, label }) => [term, label.length] as const));
  const all = options.map((term) => lengths.get(term) ?? 0);
  const extremes = [Math.min(...all), Math.max(...all)];
  return (term) => (extremes.includes(lengths.get(term) ?? 0) ? 0 : 1);
};

/** Takes a change within an exhibit rather than one within a sentence. */
const inAnExhibit: Guesser = (item) => {
  const { blocks, flip } = item.question;
  const exhibited = new Set<TermId>(
    (flip?.changes ?? []).filter(({ spots }) => spots.some(({ block }) => blocks[block]?.kind !== "prose")).map(({ id }) => id),
  );
  return (term) => (offeredTerms(item).includes(term) && exhibited.has(term) ? 1 : 0);
};
