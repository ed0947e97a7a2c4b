import type { Frame, Pack } from "../pack.ts";
import { keyPositionP } from "./chi-square.ts";
import {
  asksInTheNegative,
  distinctStories,
  nearDuplicatesPerQuiz,
  optionsThatMatch,
  storiesThatNameTheAnswer,
  widestTellRatio,
} from "./counts.ts";
import { play, pointsOverChance, type ScoreByContrast } from "./guess.ts";
import {
  glossaryGuesser,
  longestOption,
  mostLikeTheOthers,
  optionsOnlyGuesser,
  playOtherFrames,
  sharedWord,
  shortestOption,
} from "./guessers.ts";
import { drawPool, type PoolItem } from "./pool.ts";

/** One figure of the audit beside its limit. */
export interface AuditFigure {
  readonly figure: string;
  readonly value: number;
  readonly unit: "points over chance" | "p" | "count" | "ratio" | "pairs per quiz" | "stories";
  readonly limit: number;
  /** Whether the limit is the most or the least allowed. */
  readonly bound: "at most" | "at least";
  readonly ok: boolean;
  /** The contrast it comes from, where it is the worst of all contrasts. */
  readonly contrast?: string;
}

export interface AuditPlan {
  readonly questions: number;
  readonly seed: number;
  readonly quizzes: number;
}

/** How well someone does who never reads the story, or only counts its words; and what else a pool must not have. */
export function auditPack(pack: Pack, frames: readonly Frame[], plan: AuditPlan): AuditFigure[] {
  const items = drawPool(pack, frames, { count: plan.questions, seed: plan.seed });
  return [
    ...auditItems(pack, items),
    atMost("near-duplicate stories in a quiz of 60", nearDuplicatesPerQuiz(pack, frames, plan.quizzes, plan.seed), "pairs per quiz", 1),
    atLeast("distinct stories", distinctStories(frames), "stories", 1_000_000),
  ];
}

/** The figures that come from the questions alone, so that a pool of any origin can be judged. */
export function auditItems(pack: Pack, items: readonly PoolItem[]): AuditFigure[] {
  return [
    ...guesserFigures("glossary by heart, counting words", play(items, glossaryGuesser(pack)), 10, 20),
    ...guesserFigures("other frames by heart, counting words", playOtherFrames(pack, items), 20, 30),
    overChance("longest option", play(items, longestOption)),
    overChance("shortest option", play(items, shortestOption)),
    overChance("word shared by story and option", play(items, sharedWord)),
    overChance("option most like the others", play(items, mostLikeTheOthers)),
    overChance("options without the story", play(items, optionsOnlyGuesser(items))),
    atLeast("position of the key", keyPositionP(items), "p", 0.01),
    atMost("stories that name the answer", storiesThatNameTheAnswer(pack, items), "count", 0),
    atMost("“all of these”, “none of these”", optionsThatMatch(items, /\b(?:all|none|both|neither) of\b/i), "count", 0),
    atMost("asks in the negative", asksInTheNegative(items), "count", 0),
    atMost("absolute words in options", optionsThatMatch(items, /\b(?:always|never|only|must|every)\b/i), "count", 0),
    atMost("tells of one frame, longest over shortest", widestTellRatio(items), "ratio", 1.8),
  ];
}

function guesserFigures(figure: string, score: ScoreByContrast, overall: number, each: number): AuditFigure[] {
  const worst = [...score.contrasts]
    .map(([contrast, one]) => ({ contrast, points: pointsOverChance(one) }))
    .reduce((most, one) => (one.points > most.points ? one : most), { contrast: "", points: Number.NEGATIVE_INFINITY });
  return [
    atMost(figure, pointsOverChance(score.overall), "points over chance", overall),
    { ...atMost(`${figure}, worst contrast`, worst.points, "points over chance", each), contrast: worst.contrast },
  ];
}

function overChance(figure: string, score: ScoreByContrast): AuditFigure {
  return atMost(figure, pointsOverChance(score.overall), "points over chance", 3);
}

function atMost(figure: string, value: number, unit: AuditFigure["unit"], limit: number): AuditFigure {
  return { figure, value, unit, limit, bound: "at most", ok: value <= limit };
}

function atLeast(figure: string, value: number, unit: AuditFigure["unit"], limit: number): AuditFigure {
  return { figure, value, unit, limit, bound: "at least", ok: value >= limit };
}
