import type { Attempt } from "../../../src/engine/attempt.ts";
import type { Contrast, Pack } from "../../../src/engine/pack.ts";
import { emptyMastery, rightOn } from "../../../src/mastery/model/mastery-state.ts";
import { draftOf, observeInto } from "../../../src/mastery/model/replay.ts";
import type { LoggedAnswer } from "../answer-log.ts";
import { type Model, TYPED_OPTIONS } from "../model.ts";

const MS_PER_DAY = 86_400_000;
const FILLERS = Array.from({ length: 99 }, (_, index) => `filler ${index}`);

/** The shipped tracker: a log's item is a term, its skill the contrast the item was asked in. */
export function ours(log: readonly (readonly LoggedAnswer[])[]): () => Model {
  const pack = packOf(log);
  return () => {
    const state = draftOf(emptyMastery());
    return {
      predict: ({ item, days, options }) => rightOn(state, pack, termOf(item), days * MS_PER_DAY, options ?? TYPED_OPTIONS),
      learn: (answer) => observeInto(state, attemptOf(answer), pack),
    };
  };
}

function attemptOf({ item, skill, right, days, options }: LoggedAnswer): Attempt {
  const answer = termOf(item);
  return {
    at: days * MS_PER_DAY,
    frame: `${contrastOf(skill)}/1`,
    revision: "",
    seed: 0,
    answer,
    chosen: right ? answer : "filler 0",
    offered: [answer, ...FILLERS.slice(0, (options ?? TYPED_OPTIONS) - 1)],
    tookMs: 0,
    mode: "practice",
  };
}

/** A pack in outline whose terms are the log's items and whose contrasts are its skills. */
function packOf(log: readonly (readonly LoggedAnswer[])[]): Pack {
  const items = new Map<string, Set<string>>();
  for (const { item, skill } of log.flat()) items.set(skill, (items.get(skill) ?? new Set()).add(termOf(item)));
  const contrasts = [...items].map(([skill, terms]): Contrast => {
    const id = contrastOf(skill);
    return { id, name: id, terms: [...terms], family: id, section: "log", axis: {}, procedure: [], remember: "", apart: [], frames: [] };
  });
  const exam = { name: "log", notice: "", guide: "", questions: 0, minutes: 0 };
  return { id: "log", title: "log", opening: "", exam, sections: [], families: [], hooks: [], terms: [], contrasts };
}

function termOf(item: string): string {
  return `item ${item}`;
}

function contrastOf(skill: string): string {
  return `skill ${skill.replaceAll("/", "|")}`;
}
