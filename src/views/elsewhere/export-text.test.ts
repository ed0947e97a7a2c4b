import { expect, test } from "vitest";
import type { Attempt } from "../../engine/attempt.ts";
import { pose } from "../../engine/generate/pose.ts";
import { everyAnswerCounts } from "../../learner/set-aside/is-counted.ts";
import { emptyMastery } from "../../mastery/model/mastery-state.ts";
import { readPackFolder } from "../../packs/pack-files.ts";
import { casesOf } from "./export-text.ts";

const { whole } = readPackFolder("scenarios/ml-pro");
if (whole === undefined) throw new Error("the pack has problems");
const { pack, frames } = whole;
const frame = frames.find(({ flip }) => flip !== undefined);
if (frame === undefined) throw new Error("no frame has a flip");
const { question, key } = pose(pack, frame, 4);

const ASKED: Attempt = {
  at: 0,
  frame: frame.id,
  revision: frame.revision,
  seed: 4,
  answer: key.answer,
  chosen: key.answer,
  offered: question.options.map(({ term }) => term),
  tookMs: 1_000,
  mode: "practice",
};

test("a file of cases leaves flips out and calls none of them rewritten; what was rewritten is counted", () => {
  const record = {
    pack,
    ready: true,
    attempts: [],
    allAttempts: [],
    counts: everyAnswerCounts,
    mastery: emptyMastery(),
    now: 0,
  };
  const book = { get: (id: string) => frames.find((one) => one.id === id), complete: true, fault: null, retry: () => {} };
  const setOf = (attempts: readonly Attempt[]) => casesOf({ what: "answers", attempts, contrasts: [] }, record, book, []);
  const flip: Attempt = { ...ASKED, revision: frame.flipRevision ?? "", change: 1 };
  expect(setOf([ASKED, flip])).toMatchObject({ cases: [{}], lost: 0 });
  expect(setOf([ASKED, { ...ASKED, seed: 5, revision: "older" }]).lost).toBe(1);
});
