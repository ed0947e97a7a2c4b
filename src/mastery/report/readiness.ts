import { GUESS_OPTIONS, RANGE_ERRORS, READY_MIN_ANSWERS, READY_MIN_ASKED } from "../model/constants.ts";
import { type Likely, likelyRange } from "./likely-range.ts";
import type { TermMastery } from "./term-mastery.ts";

/** What is asked of a term, as far as its estimate bears on it. */
type Estimate = Pick<TermMastery, "p" | "sureness" | "answers">;

/** The share to expect right on fresh scenarios of some terms, each asked as often as the others, and what that rests on. */
export interface Readiness {
  readonly share: Likely;
  /** Answers on these terms. */
  readonly answers: number;
  readonly terms: number;
  readonly asked: number;
  /** Whether that is enough to say anything. */
  readonly enough: boolean;
}

export function readinessOf(terms: readonly Estimate[]): Readiness {
  const answers = terms.reduce((sum, term) => sum + term.answers, 0);
  const asked = terms.filter((term) => term.answers > 0).length;
  return {
    share: meanOf(terms),
    answers,
    terms: terms.length,
    asked,
    enough: answers >= READY_MIN_ANSWERS && asked >= READY_MIN_ASKED * terms.length,
  };
}

/** Some of a rehearsal's questions: how many, and the terms they are drawn from. */
export interface Part {
  readonly questions: number;
  readonly terms: readonly Estimate[];
}

/** Right answers to expect among a rehearsal's questions: from the doubt in the estimates and the luck of the draw. Whole numbers. */
export function expectedRight(parts: readonly Part[]): { readonly low: number; readonly high: number; readonly of: number } {
  const shares = parts.map(({ questions, terms }) => ({ questions, share: meanOf(terms) }));
  const total = (value: (share: Likely) => number) => shares.reduce((sum, { questions, share }) => sum + questions * value(share), 0);
  const middle = total(({ p }) => p);
  const luck = RANGE_ERRORS ** 2 * total(({ p }) => p * (1 - p));
  const of = total(() => 1);
  const low =
    middle -
    Math.hypot(
      total(({ p, low }) => p - low),
      Math.sqrt(luck),
    );
  const high =
    middle +
    Math.hypot(
      total(({ p, high }) => high - p),
      Math.sqrt(luck),
    );
  return { low: Math.max(0, Math.round(low)), high: Math.min(of, Math.round(high)), of };
}

/**
 * The mean of the terms' estimates with its range. The part s of a term's doubt, s its sureness, is its own, and evens out over terms; the
 * rest is borrowed from the learner's level, which all share, and does not. On each side
 * half² = Σ (s half)²/n² + (Σ √(1 - s²) half/n)². A term never asked counts as a guess.
 */
function meanOf(terms: readonly Estimate[]): Likely {
  const ranges = terms.map((term) => ({ ...likelyRange(term.answers === 0 ? GUESSED : term), sureness: term.sureness }));
  const p = ranges.reduce((sum, range) => sum + range.p, 0) / terms.length;
  const half = (sideOf: (range: Likely) => number) => {
    const own = ranges.reduce((sum, range) => sum + (range.sureness * sideOf(range)) ** 2, 0);
    const shared = ranges.reduce((sum, range) => sum + Math.sqrt(1 - range.sureness ** 2) * sideOf(range), 0);
    return Math.hypot(Math.sqrt(own), shared) / terms.length;
  };
  return { p, low: p - half((range) => range.p - range.low), high: p + half((range) => range.high - range.p) };
}

const GUESSED = { p: 1 / GUESS_OPTIONS, sureness: 0 };
