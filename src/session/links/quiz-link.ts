import type { Pack } from "../../engine/pack.ts";
import type { Scope } from "../../mastery/selection/choose-next.ts";
import type { QuizSetup, SetupClock } from "../plan/setup.ts";
import { readClock, readFeedback, readLength, readScope, readSeed, readWhichFact, whichFactText } from "./link-fields.ts";
import { opened, type Read } from "./link-parsing.ts";

/**
 * A quiz's address, without the question mark: `scope=contrast.retrain-vs-rollback&n=12&clock=pace60&tell=each&seed=k3f9`. How
 * often it asks which fact decides stands there as `fact=times` where the quiz has a wish of its own. An exam's holds only its clock and seed.
 */
export function addressOf({ scope, length, clock, feedback, whichFact, seed }: QuizSetup): string {
  const name = seed.toString(36);
  if (clock.kind === "exam") return `clock=exam&seed=${name}`;
  const fact = whichFact === undefined ? "" : `&fact=${whichFactText(whichFact)}`;
  return `scope=${scopeText(scope)}&n=${length}&clock=${clockText(clock)}&tell=${feedback}${fact}&seed=${name}`;
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

type Fields = Pick<QuizSetup, "scope" | "length" | "feedback" | "whichFact">;

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
  const wish = whichFact.value === undefined ? {} : { whichFact: whichFact.value };
  return { ok: true, value: { scope: scope.value, length: length.value, feedback: feedback.value, ...wish } };
}

function scopeText(scope: Scope): string {
  return "id" in scope ? `${scope.kind}.${encodeURIComponent(scope.id)}` : scope.kind;
}

function clockText(clock: SetupClock): string {
  return clock.kind === "pace" ? `pace${clock.perQuestionSeconds}` : clock.kind;
}
