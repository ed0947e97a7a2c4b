import type { Attempt } from "../src/engine/attempt.ts";
import { pose } from "../src/engine/generate/pose.ts";
import type { TermId } from "../src/engine/pack.ts";
import { seedFor } from "../src/engine/seed-encoding.ts";
import { frames, pack } from "./app.ts";

/** A Thursday; the history ends the evening before. */
export const NOON = new Date("2026-11-26T12:00:00");
const DAY_MS = 86_400_000;
const NINE_HOURS_MS = 9 * 3_600_000;
const QUESTION_MS = 90_000;

/** Days before `NOON` that each period reaches over. Between them lies a gap, so that the last 30 days are clear of the days before. */
const RECENT = { from: 29, to: 1, times: 20 };
const OLD = { from: 62, to: 34, times: 20 };
const COUNT = 2_000;

/** A question of a contrast with this term right, so many times in a period. */
interface Series {
  readonly contrast: string;
  readonly answer: TermId;
  readonly period: typeof RECENT;
  /** What was picked wrongly, and how often. All other answers are right. */
  readonly missed: Readonly<Record<TermId, number>>;
}

/** The mistakes of the last 30 days; all other answers of that time were right. */
const MISTAKES: Readonly<Record<string, Readonly<Record<TermId, number>>>> = {
  "retrain-vs-rollback retrain": { rollback: 12 },
  "monitoring-fired retrain": { rollback: 6, "block-promotion": 2 },
  "retrain-vs-rollback rollback": { retrain: 2 },
  "monitoring-fired fix-upstream-data": { retrain: 3 },
  "point-in-time-vs-freshness point-in-time-correctness": { "feature-freshness": 7 },
  "point-in-time-leakage-online leakage": { "point-in-time-correctness": 4 },
  "production-got-worse feature-bug": { drift: 5 },
  "drift-vs-rollout-regression rollout-regression": { drift: 3 },
  "alias-vs-endpoint alias": { "serving-endpoint": 8 },
  "spark-vs-ray spark": { ray: 5 },
  "fit-before-size model-parallelism": { "data-parallelism": 6 },
  "watch-and-measure drift-metric": { "lakehouse-monitoring": 7 },
  "package-and-promote deploy-code": { "asset-bundle": 8, "custom-pyfunc": 2 },
  "blue-green-canary-rollback canary": { "blue-green": 4 },
};
/** Not asked in the last 30 days. */
const STALE = "tune-track-distribute";
/** Nobody asked it: the learner has not met this term. */
export const UNSEEN: TermId = "asset-bundle";

/** Answers of nine weeks: in the first half two of five are wrong, in the last 30 days only the mistakes above. */
export function twoThousandAttempts(): readonly Attempt[] {
  const series = pack.contrasts.flatMap((contrast) =>
    contrast.terms
      .filter((term) => term !== UNSEEN)
      .flatMap((answer) => {
        const missed = MISTAKES[`${contrast.id} ${answer}`] ?? {};
        const rival = contrast.terms.find((term) => term !== answer) ?? "";
        return [
          { contrast: contrast.id, answer, period: OLD, missed: { [rival]: 8 } },
          ...(contrast.id === STALE ? [] : [{ contrast: contrast.id, answer, period: RECENT, missed }]),
        ];
      }),
  );
  const all = inTime(series.flatMap(attemptsOf));
  return all.slice(all.length - COUNT);
}

/** An attempt with its day; the time of day comes from how many others the day has. */
interface Dated {
  readonly daysAgo: number;
  readonly attempt: Omit<Attempt, "at">;
}

function attemptsOf({ contrast, answer, period, missed }: Series): readonly Dated[] {
  const shelf = frames.filter((frame) => frame.contrast === contrast);
  const wrong = Object.entries(missed).flatMap(([term, times]) => Array.from({ length: times }, () => term));
  const phase = shelf.length + answer.length;
  return Array.from({ length: period.times }, (_, index) => {
    const frame = shelf[index % shelf.length];
    if (frame === undefined) throw new Error(`${contrast} has no frames`);
    const { question } = pose(pack, frame, seedFor(frame.terms, answer, period.from * 1_000 + index));
    const turn = (index + phase) % period.times;
    const before = Math.floor((turn * wrong.length) / period.times);
    const isMissed = Math.floor(((turn + 1) * wrong.length) / period.times) > before;
    return {
      daysAgo: period.from - Math.floor((index * (period.from - period.to + 1)) / period.times),
      attempt: {
        frame: frame.id,
        revision: frame.revision,
        seed: question.seed,
        answer,
        chosen: isMissed ? (wrong[before] ?? answer) : answer,
        offered: question.options.map(({ term }) => term),
        tookMs: 40_000,
        mode: "practice",
      },
    };
  });
}

/** From nine in the morning of each day, a question every minute and a half. */
function inTime(dated: readonly Dated[]): readonly Attempt[] {
  const today = new Date(NOON).setHours(0, 0, 0, 0);
  const asked = new Map<number, number>();
  return dated
    .toSorted((one, other) => other.daysAgo - one.daysAgo)
    .map(({ daysAgo, attempt }) => {
      const place = asked.get(daysAgo) ?? 0;
      asked.set(daysAgo, place + 1);
      return { ...attempt, at: today - daysAgo * DAY_MS + NINE_HOURS_MS + place * QUESTION_MS };
    });
}
