import type { Attempt } from "../../engine/attempt.ts";
import { pose } from "../../engine/generate/pose.ts";
import type { ContrastId, Frame, FrameId, Pack, TermId } from "../../engine/pack.ts";
import { integerBelow, pick, randomFrom } from "../../engine/random.ts";
import { SEED_LIMIT } from "../../engine/seed-encoding.ts";
import { openWrong } from "../../mastery/confusions/open-mistakes.ts";
import { weakScopeContrasts } from "../../mastery/confusions/weak-scope-contrasts.ts";
import { contrastOf } from "../../mastery/model/pack-index.ts";
import { observeAll } from "../../mastery/model/replay.ts";
import type { WrongPair } from "../../mastery/selection/choose-next.ts";
import { placesIn } from "../../mastery/selection/scope.ts";
import { planFor } from "../plan/create-plan.ts";
import type { Item, Plan } from "../plan/plan.ts";
import type { QuizSetup } from "../plan/setup.ts";
import { type MadeUpLearner, madeUpLearner } from "./made-up-learner.ts";

/** The ways to start a quiz. */
export const KINDS = ["pair", "cluster", "family", "term", "due", "weak", "wrong", "retry", "exam"] as const;
export type Kind = (typeof KINDS)[number];

/** What can be known of a question without reading its case, and its answer. */
export interface PlannedQuestion {
  readonly contrast: ContrastId;
  readonly answer: TermId;
  /** The options that could be the answer, judged by the scope of the quiz and by all options of the question. */
  readonly possible: readonly TermId[];
}

export interface PlannedQuiz {
  readonly kind: Kind;
  /** The pair, family or term that the quiz is about. */
  readonly name: string;
  /** The terms that the heading of the quiz names as right. `picked` are those that it names as picked instead. */
  readonly heading: readonly TermId[];
  readonly picked: readonly TermId[];
  readonly questions: readonly PlannedQuestion[];
}

/** The product's pack with all its frames. */
export interface Source {
  readonly pack: Pack;
  readonly frames: ReadonlyMap<FrameId, Frame>;
}

export interface OrderPlan {
  /** How many quizzes of each kind. */
  readonly quizzes: number;
  readonly seed: number;
}

interface Wanted {
  readonly name: string;
  readonly scope: QuizSetup["scope"];
  readonly heading?: readonly TermId[];
  /** The one mix-up that is retried, in place of all that are open. */
  readonly retry?: WrongPair;
}

const LEARNERS = 72;
const LENGTH = 12;
const RECENT = 60;
const MINUTE_MS = 60_000;

/** Made-up learners, from a newcomer to one with hundreds of answers. */
export function learnersOf({ pack }: Source): MadeUpLearner[] {
  return Array.from({ length: LEARNERS }, (_, index) => madeUpLearner(pack, index));
}

/** Plans the given number of quizzes of a kind, for the learners in turn. Each learner plays two in a row. */
export function plannedQuizzes(
  source: Source,
  learners: readonly MadeUpLearner[],
  kind: Kind,
  { quizzes: count, seed }: OrderPlan,
): PlannedQuiz[] {
  const random = randomFrom("order", kind, seed);
  const able = learners
    .map((learner) => ({ learner, choices: wantedIn(kind, source.pack, learner) }))
    .filter(({ choices }) => choices.length > 0);
  const quizzes: PlannedQuiz[] = [];
  for (let number = 0; quizzes.length < count && able.length > 0; number++) {
    for (const { learner, choices } of able.slice(number % able.length, (number % able.length) + 1)) {
      const wanted = pick(choices, random);
      const first = planned(source, kind, wanted, learner, random);
      const second = planned(source, kind, wanted, playedBy(learner, first, source.pack, random), random);
      quizzes.push(first.quiz, second.quiz);
    }
  }
  return quizzes.slice(0, count);
}

/** Every quiz of a kind that this learner could start. */
function wantedIn(kind: Kind, pack: Pack, learner: MadeUpLearner): Wanted[] {
  switch (kind) {
    case "pair":
      return contrastsOf(pack, (terms) => terms === 2);
    case "cluster":
      return contrastsOf(pack, (terms) => terms > 2);
    case "family":
      return pack.families.map(({ id }) => ({ name: id, scope: { kind: "family", id } }));
    case "term":
      return pack.terms.map(({ id }) => ({ name: id, scope: { kind: "term", id }, heading: [id] }));
    case "due":
    case "exam":
      return [{ name: kind, scope: { kind: "due" } }];
    case "weak":
      return weakScopeContrasts(learner.state, pack, learner.now).length > 0 ? [{ name: kind, scope: { kind: "weak" } }] : [];
    case "wrong":
      return openWrong(learner.attempts).length > 0 ? [{ name: kind, scope: { kind: "wrong" } }] : [];
    case "retry":
      return openWrong(learner.attempts).map((retry) => ({ name: retry.answer, scope: { kind: "wrong" }, retry }));
  }
}

function contrastsOf(pack: Pack, wanted: (terms: number) => boolean): Wanted[] {
  const contrasts = pack.contrasts.filter(({ terms }) => wanted(terms.length));
  return contrasts.map(({ id, terms }) => ({ name: id, scope: { kind: "contrast", id }, heading: terms.slice(0, 1) }));
}

/** A quiz with what a learner needs to play it: its plan, and the options of each question. */
interface Planned {
  readonly quiz: PlannedQuiz;
  readonly plan: Plan;
  readonly offered: readonly (readonly TermId[])[];
}

function planned(source: Source, kind: Kind, wanted: Wanted, learner: MadeUpLearner, random: () => number): Planned {
  const { pack } = source;
  const { attempts, state, now } = learner;
  const wrong = wanted.scope.kind !== "wrong" ? [] : wanted.retry === undefined ? openWrong(attempts) : [wanted.retry];
  const seed = integerBelow(random, SEED_LIMIT);
  const length = kind === "retry" ? 1 : LENGTH;
  const setup: QuizSetup = { scope: wanted.scope, length, clock: { kind: kind === "exam" ? "exam" : "none" }, feedback: "each", seed };
  const plan = planFor(setup, { id: "audit", pack, extraTime: 0, now, state, recent: attempts.slice(-RECENT), wrong });
  const weak = weakScopeContrasts(state, pack, now);
  const inScope = placesIn(wanted.scope, pack, { wrong, weak });
  const offered = plan.items.map((item) => offeredIn(source, item, plan));
  const questions = plan.items.map((item, index): PlannedQuestion => {
    const fitting = inScope.filter(({ contrast }) => contrast.terms.every((term) => offered[index]?.includes(term)));
    return { contrast: contrastOf(item.frame), answer: item.answer, possible: [...new Set(fitting.flatMap(({ terms }) => terms))] };
  });
  const heading = wanted.heading ?? wrong.map(({ answer }) => answer);
  const quiz = { kind, name: wanted.name, heading, picked: wrong.map(({ chosen }) => chosen), questions };
  return { quiz, plan, offered };
}

function offeredIn({ pack, frames }: Source, { frame, seed }: Item, plan: Plan): TermId[] {
  const posed = frames.get(frame);
  if (posed === undefined) throw new RangeError(`the pack has no frame ${frame}`);
  return pose(pack, posed, seed, plan.offer).question.options.map(({ term }) => term);
}

/** The learner after playing the quiz. */
function playedBy(learner: MadeUpLearner, { plan, offered }: Planned, pack: Pack, random: () => number): MadeUpLearner {
  const answers = plan.items.map((item, index): Attempt => {
    const options = offered[index] ?? [];
    const right = random() < (learner.rightOn.get(item.answer) ?? 0);
    const wrong = options.filter((term) => term !== item.answer);
    const chosen = right ? item.answer : pick(wrong, random);
    return { ...item, at: learner.now + index * MINUTE_MS, chosen, offered: options, tookMs: 30_000, mode: plan.kind };
  });
  return {
    ...learner,
    attempts: [...learner.attempts, ...answers],
    state: observeAll(learner.state, answers, pack),
    now: learner.now + (answers.length + 1) * MINUTE_MS,
  };
}
