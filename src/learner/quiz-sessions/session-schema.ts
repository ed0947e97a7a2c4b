import type { Pointed, Sureness } from "../../engine/attempt.ts";
import type { Scope } from "../../mastery/selection/choose-next.ts";
import type {
  Answered,
  Asking,
  Finished,
  Paused,
  Reviewing,
  Session,
  Showing,
  Unanswered,
  Unfinished,
} from "../../session/machine/session.ts";
import type { ExamPlan, Feedback, Item, Mark, Plan, PracticePlan, TimedPlan } from "../../session/plan/plan.ts";
import { MAX_DATE_MS } from "../clock/max-date-ms.ts";
import { either, fields, type Guard, isCount, isSwitch, isText, listOf, numberFrom, oneOf } from "../storage/type-guards.ts";
import type { Shape } from "../storage/versioned-record.ts";

/** What a key holds: by the tab's name, a tab notices that another one goes on with its session. */
export interface Stored<T> {
  readonly savedAt: number;
  readonly tab: string;
  readonly session: T;
}

/** No pace and no exam is longer than a day. */
const isLimit = numberFrom(0, 86_400_000);
const isMs = numberFrom(0, MAX_DATE_MS);
const isMoment = numberFrom(-MAX_DATE_MS, MAX_DATE_MS);
const isFeedback = oneOf("each", "end");
const isNothing: Guard<undefined> = (value) => value === undefined;
const isSure: Guard<Sureness | undefined> = either(oneOf("sure", "unsure"), isNothing);
const isPointed = either(fields<Pointed>({ fact: isText, was: oneOf("tell", "part", "decoy", "neutral") }), isNothing);
const isTextOrNull = either(isText, oneOf(null));
const isMomentOrNull = either(isMoment, oneOf(null));

const isScope: Guard<Scope> = either(
  fields<{ readonly kind: "due" | "weak" | "wrong" }>({ kind: oneOf("due", "weak", "wrong") }),
  fields<{ readonly kind: "contrast" | "family" | "term"; readonly id: string }>({ kind: oneOf("contrast", "family", "term"), id: isText }),
);
const planned = {
  id: isText,
  scope: isScope,
  seed: isCount,
  extraTime: oneOf(0, 25, 50, 100),
  offer: oneOf("four", "contrast"),
  items: listOf(fields<Item>({ frame: isText, revision: isText, seed: isCount, answer: isText, flip: either(isText, isNothing) })),
  possible: either(listOf(isText), isNothing),
  pack: isText,
  whichFact: either(oneOf("off", "at times", "always"), isNothing),
} as const;
const isPractice = fields<PracticePlan>({
  ...planned,
  kind: oneOf("practice"),
  clock: fields<PracticePlan["clock"]>({ kind: oneOf("none") }),
  feedback: isFeedback,
});
const isTimed = fields<TimedPlan>({
  ...planned,
  kind: oneOf("timed"),
  clock: fields<TimedPlan["clock"]>({ kind: oneOf("pace"), perQuestionMs: isLimit }),
  feedback: isFeedback,
});
const isExam = fields<ExamPlan>({
  ...planned,
  kind: oneOf("exam"),
  clock: fields<ExamPlan["clock"]>({ kind: oneOf("exam"), totalMs: isLimit }),
  feedback: oneOf("end"),
});
const isPlan: Guard<Plan> = either(either(isPractice, isTimed), isExam);

const isMark = fields<Mark>({
  chosen: isTextOrNull,
  struck: listOf(isText),
  flagged: isSwitch,
  sure: isSure,
  spentMs: isMs,
  answeredAt: isMomentOrNull,
  warned: isSwitch,
  isFactAsked: either(isSwitch, isNothing),
  pointed: isPointed,
});
const times = { plan: isPlan, startedAt: isMoment, usedMs: isMs, pausedMs: isMs, pauses: isCount } as const;
const unfinished = {
  ...times,
  marks: listOf(isMark),
  index: isCount,
  seenAt: isMoment,
  noticed: listOf(oneOf("10min", "1min")),
  pointing: either(fields<{ readonly fact: string | null }>({ fact: isTextOrNull }), isNothing),
} as const;
const inView = { ...unfinished, shownAt: isMoment } as const;

const outcome = { spentMs: isMs, flagged: isSwitch } as const;
const isAnswered = fields<Answered>({
  ...outcome,
  result: oneOf("right", "wrong"),
  chosen: isText,
  answeredAt: isMoment,
  sure: isSure,
  pointed: isPointed,
});
const isUnanswered = fields<Unanswered>({ ...outcome, result: oneOf("unanswered") });
const isFinished = fields<Finished>({
  ...times,
  state: oneOf("finished"),
  endedAt: isMoment,
  endedBy: oneOf("submitted", "time", "done", "left"),
  outcomes: listOf(either(isAnswered, isUnanswered)),
});
const isSession: Guard<Session> = either(
  either(
    either(fields<Asking>({ ...inView, state: oneOf("asking") }), fields<Showing>({ ...inView, state: oneOf("showing") })),
    either(
      fields<Reviewing>({ ...inView, state: oneOf("reviewing") }),
      fields<Paused>({ ...unfinished, state: oneOf("paused"), from: oneOf("asking", "reviewing") }),
    ),
  ),
  isFinished,
);

/**
 * A session in progress, as src/session defines it. Fields that are not known here are kept. Where the tell comes at the end, its
 * answers are in no log yet.
 */
export const SessionShape: Shape<Stored<Session>> = { ...shapeOf("A quiz in progress", isSession), holdsAnswers: true };

/** A finished session: all that its results are computed from. */
export const FinishedShape: Shape<Stored<Finished>> = shapeOf("A quiz’s result", isFinished);

function shapeOf<T extends Session>(name: string, fits: Guard<T>): Shape<Stored<T>> {
  const isStored = fields<Stored<T>>({ savedAt: isMoment, tab: isText, session: fits });
  return {
    name,
    version: 2,
    // Until version 2 nobody was asked which fact decides: what that adds may be missing.
    upgrades: new Map([[1, (value) => value]]),
    parse: (value) => (isStored(value) && isWhole(value.session) ? { value, whole: true } : undefined),
  };
}

/** Whether there is one mark or outcome for each item, the place is one of them, and what is in view there can be. */
function isWhole(session: Session): boolean {
  const { items, feedback } = session.plan;
  if (session.state === "finished") return session.outcomes.length === items.length;
  const { marks, index } = session;
  return marks.length === items.length && index < items.length && isShowable(session, feedback, marks[index]);
}

/**
 * A tell is only shown of an answered question, and where it follows each answer; only elsewhere is there a list before submitting. Which fact
 * decides is asked of a question in view that has a choice.
 */
function isShowable(session: Unfinished, feedback: Feedback, mark: Mark | undefined): boolean {
  if (session.pointing !== undefined && (feedback !== "each" || mark?.chosen == null)) return false;
  if (session.state === "showing") return feedback === "each" && mark?.chosen != null && mark.answeredAt !== null;
  const isList = (session.state === "paused" ? session.from : session.state) === "reviewing";
  return !isList || feedback === "end";
}
