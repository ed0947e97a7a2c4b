import * as z from "zod/mini";
import "./no-eval.ts";
import type { Finished, Session } from "../session/session.ts";
import type { Stored } from "./session-shapes.ts";
import type { Shape } from "./stored.ts";

const text = z.string();
const ms = z.number().check(z.gte(0));
const moment = z.number();
const count = z.int().check(z.gte(0));
const feedback = z.enum(["each", "end"]);
const sure = z.optional(z.enum(["sure", "unsure"]));

const scope = z.union([
  z.looseObject({ kind: z.enum(["due", "weak", "wrong"]) }),
  z.looseObject({ kind: z.enum(["contrast", "family", "term"]), id: text }),
]);
const item = z.looseObject({ frame: text, revision: text, seed: count, answer: text });
const planned = {
  id: text,
  scope,
  seed: count,
  extraTime: z.literal([0, 25, 50, 100]),
  offer: z.enum(["four", "contrast"]),
  items: z.array(item),
  pack: text,
};
const plan = z.union([
  z.looseObject({ ...planned, kind: z.literal("practice"), clock: z.looseObject({ kind: z.literal("none") }), feedback }),
  z.looseObject({ ...planned, kind: z.literal("timed"), clock: z.looseObject({ kind: z.literal("pace"), perQuestionMs: ms }), feedback }),
  z.looseObject({
    ...planned,
    kind: z.literal("exam"),
    clock: z.looseObject({ kind: z.literal("exam"), totalMs: ms }),
    feedback: z.literal("end"),
  }),
]);

const mark = z.looseObject({
  chosen: z.nullable(text),
  struck: z.array(text),
  flagged: z.boolean(),
  sure,
  spentMs: ms,
  answeredAt: z.nullable(moment),
  warned: z.boolean(),
});
const unfinished = {
  plan,
  marks: z.array(mark),
  index: count,
  startedAt: moment,
  seenAt: moment,
  usedMs: ms,
  pausedMs: ms,
  pauses: count,
  noticed: z.array(z.enum(["10min", "1min"])),
};
const outcome = z.union([
  z.looseObject({ result: z.enum(["right", "wrong"]), chosen: text, answeredAt: moment, spentMs: ms, flagged: z.boolean(), sure }),
  z.looseObject({ result: z.literal("unanswered"), spentMs: ms, flagged: z.boolean() }),
]);
const finished = z.looseObject({
  state: z.literal("finished"),
  plan,
  startedAt: moment,
  endedAt: moment,
  endedBy: z.enum(["submitted", "time", "done", "left"]),
  usedMs: ms,
  pausedMs: ms,
  pauses: count,
  outcomes: z.array(outcome),
});
const session = z.union([
  z.looseObject({ ...unfinished, state: z.literal("asking"), shownAt: moment }),
  z.looseObject({ ...unfinished, state: z.literal("showing"), shownAt: moment }),
  z.looseObject({ ...unfinished, state: z.literal("reviewing"), shownAt: moment }),
  z.looseObject({ ...unfinished, state: z.literal("paused"), from: z.enum(["asking", "reviewing"]) }),
  finished,
]);

const stamp = { savedAt: moment, tab: text };

/** A session in progress, as src/session defines it. Fields that are not known here are kept. */
export const SessionShape: Shape<Stored<Session>> = {
  name: "A quiz in progress",
  version: 1,
  upgrades: new Map(),
  parse: (value) => {
    const stored = z.object({ ...stamp, session }).safeParse(value);
    return stored.success && isWhole(stored.data.session) ? { value: stored.data, whole: true } : undefined;
  },
};

/** A finished session: all that its results are computed from. */
export const FinishedShape: Shape<Stored<Finished>> = {
  name: "A quiz's result",
  version: 1,
  upgrades: new Map(),
  parse: (value) => {
    const stored = z.object({ ...stamp, session: finished }).safeParse(value);
    return stored.success && isWhole(stored.data.session) ? { value: stored.data, whole: true } : undefined;
  },
};

/** Whether there is one mark or outcome for each item, and the place is one of them. */
function isWhole(session: Session): boolean {
  const { items } = session.plan;
  if (session.state === "finished") return session.outcomes.length === items.length;
  return session.marks.length === items.length && session.index < items.length;
}
