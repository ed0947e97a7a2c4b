import type { Frame, Pack } from "../pack.ts";
import { type AuditFigure, atLeast, atMost, reported } from "./figure-with-limit.ts";
import { auditFlips } from "./flip-audit.ts";
import { play, pointsOverChance, type ScoreByContrast } from "./guess.ts";
import {
  glossaryGuesser,
  longestOption,
  mostLikeTheOthers,
  namedOption,
  optionsOnlyGuesser,
  playNamedOwn,
  playOtherFrames,
  sharedWord,
  shortestOption,
} from "./guessers.ts";
import {
  asksInTheNegative,
  distinctCases,
  fewestKinds,
  framesOfMixedKinds,
  framesWithChart,
  framesWithExhibit,
  nearDuplicatesPerQuiz,
  optionsThatMatch,
  questionsOverSize,
  tellsThatNameATerm,
  widestTellRatio,
} from "./item-flaws.ts";
import { keyPositionP } from "./key-position.ts";
import { drawPool, type PoolItem } from "./question-pool.ts";

export interface AuditPlan {
  readonly questions: number;
  readonly seed: number;
  readonly quizzes: number;
}

/** Measures how often someone is right who never reads the case, or only counts its words, and checks what else a pack must not have. */
export function auditPack(pack: Pack, frames: readonly Frame[], plan: AuditPlan): AuditFigure[] {
  const items = drawPool(pack, frames, { count: plan.questions, seed: plan.seed });
  const { contrast, kinds } = fewestKinds(pack, frames);
  return [
    ...auditItems(pack, items),
    atMost("options of mixed kinds", framesOfMixedKinds(pack, frames), "count", 0),
    atMost("near-duplicate cases in a quiz of 60", nearDuplicatesPerQuiz(pack, frames, plan.quizzes, plan.seed), "pairs per quiz", 1),
    atLeast("distinct cases", distinctCases(frames), "cases", 1_000_000),
    atLeast("frames with an exhibit", framesWithExhibit(frames), "%", 70),
    { ...atLeast("kinds of exhibit in a contrast, fewest", kinds, "count", 3), contrast },
    atLeast("frames with a chart", framesWithChart(frames), "count", 30),
    ...auditFlips(pack, frames, plan),
  ];
}

/** The figures that need nothing but the questions, so that a pool from any source can be judged. */
export function auditItems(pack: Pack, items: readonly PoolItem[]): AuditFigure[] {
  return [
    ...guesserFigures("glossary by heart, counting words", play(items, glossaryGuesser(pack)), 20, 35),
    ...guesserFigures("other frames by heart, counting words", playOtherFrames(pack, items), 20, 35),
    overChance("longest option", play(items, longestOption)),
    overChance("shortest option", play(items, shortestOption)),
    overChance("option most like the others", play(items, mostLikeTheOthers)),
    overChance("options without the case", play(items, optionsOnlyGuesser(items))),
    overChance("option that the case names, among the contrast’s own", playNamedOwn(pack, items), 5),
    overChance("option that the case names, among all", play(items, namedOption(pack)), 10),
    reported("word shared by case and option", pointsOverChance(play(items, sharedWord).overall), "points over chance"),
    atLeast("position of the key", keyPositionP(items), "p", 0.01),
    atMost("tells that name a term", tellsThatNameATerm(pack, items), "count", 0),
    atMost("“all of these”, “none of these”", optionsThatMatch(items, /\b(?:all|none|both|neither) of\b/i), "count", 0),
    atMost("asks in the negative", asksInTheNegative(items), "count", 0),
    atMost("absolute words in options", optionsThatMatch(items, /\b(?:always|never|only|must|every)\b/i), "count", 0),
    atMost("prose or exhibits over their size", questionsOverSize(items), "count", 0),
    atMost("prose tells of a set, longest over shortest", widestTellRatio(items), "ratio", 1.8),
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

function overChance(figure: string, score: ScoreByContrast, limit = 3): AuditFigure {
  return atMost(figure, pointsOverChance(score.overall), "points over chance", limit);
}
