import type { Pack } from "../../engine/pack.ts";
import type { Scope } from "../../mastery/selection/choose-next.ts";
import type { QuizSetup, SetupClock } from "../plan/setup.ts";
import { readClock, readFeedback, readFlips, readLength, readScope, readSeed, readWhichFact, whichFactText } from "./link-fields.ts";
import { opened, type Read } from "./parse-result.ts";
import { codesOf, itemsFrom } from "./question-codes.ts";

/**
 * A quiz's address, without the question mark: `scope=contrast.retrain-vs-rollback&n=12&clock=pace60&tell=each&seed=k3f9`. How
 * often it asks which fact decides stands there as `fact=times`, and how many cases it flips as `flips=more`, where the quiz has a wish of its own.
 * An exam's holds only its clock and seed. Where the questions are given, it lists them.
 */
export function addressOf({ scope, length, clock, feedback, whichFact, flips, seed, questions }: QuizSetup): string {
  const name = seed.toString(36);
  const fact = whichFact === undefined ? "" : `&fact=${whichFactText(whichFact)}`;
  if (questions !== undefined)
    return `scope=${scopeText(scope)}&clock=${clockText(clock)}&tell=${feedback}${fact}&seed=${name}&q=${codesOf(questions)}`;
  if (clock.kind === "exam") return `clock=exam&seed=${name}`;
  const share = flips === undefined ? "" : `&flips=${flips}`;
  return `scope=${scopeText(scope)}&n=${length}&clock=${clockText(clock)}&tell=${feedback}${fact}${share}&seed=${name}`;
}

export type SetupRead =
  /** `seeded` is false for an address without a seed: it asks for any quiz of that kind, and `seed` is 0. */
  | { readonly ok: true; readonly setup: QuizSetup; readonly seeded: boolean }
  /** One or two sentences for the learner. */
  | { readonly ok: false; readonly message: string };

/**
 * The quiz that an address names, with or without its question mark. What it leaves out is everything, 12 questions, untimed, the tell
 * after each; what it says and can't be had is refused, never bent. Unknown fields are passed over. Never throws.
 */
export function setupFrom(search: string, pack: Pack): SetupRead {
  const text = opened(search);
  if (!text.ok) return text;
  const [seed, clock] = [readSeed(text.value), readClock(text.value)];
  if (!seed.ok) return seed;
  if (!clock.ok) return clock;
  const rest = clock.value.kind === "exam" ? examFields(pack) : quizFields(text.value, pack);
  if (!rest.ok) return rest;
  return { ok: true, setup: { ...rest.value, clock: clock.value, seed: seed.value ?? 0 }, seeded: seed.value !== null };
}

type Fields = Pick<QuizSetup, "scope" | "length" | "feedback" | "whichFact" | "flips" | "questions">;

function examFields(pack: Pack): Read<Fields> {
  return { ok: true, value: { scope: { kind: "due" }, length: pack.exam.questions, feedback: "end" } };
}

function quizFields(fields: URLSearchParams, pack: Pack): Read<Fields> {
  const [scope, length, feedback] = [readScope(fields, pack), readLength(fields), readFeedback(fields)];
  if (!scope.ok) return scope;
  if (!length.ok) return length;
  if (!feedback.ok) return feedback;
  const whichFact = readWhichFact(fields);
  if (!whichFact.ok) return whichFact;
  const flips = readFlips(fields);
  if (!flips.ok) return flips;
  const wish = {
    ...(whichFact.value !== undefined && { whichFact: whichFact.value }),
    ...(flips.value !== undefined && { flips: flips.value }),
  };
  const list = fields.get("q");
  if (list === null) return { ok: true, value: { scope: scope.value, length: length.value, feedback: feedback.value, ...wish } };
  const questions = itemsFrom(list, pack);
  if (!questions.ok) return questions;
  return {
    ok: true,
    value: { scope: scope.value, length: questions.value.length, feedback: feedback.value, questions: questions.value, ...wish },
  };
}

function scopeText(scope: Scope): string {
  return "id" in scope ? `${scope.kind}.${encodeURIComponent(scope.id)}` : scope.kind;
}

function clockText(clock: SetupClock): string {
  return clock.kind === "pace" ? `pace${clock.perQuestionSeconds}` : clock.kind;
}
