import { expect, test } from "vitest";
import { flippedFrom } from "../../engine/flip-question/pose-flip.ts";
import type { Pack } from "../../engine/pack.ts";
import { emptyMastery } from "../../mastery/model/mastery-state.ts";
import { observeAll } from "../../mastery/model/replay.ts";
import { termMastery } from "../../mastery/report/term-mastery.ts";
import { samplePack } from "../testing/sample-pack.ts";
import { NOON } from "../testing/sample-session.ts";
import { planFor } from "./create-plan.ts";
import { withFlips } from "./flips.ts";
import type { FlipShare, Item } from "./plan.ts";

const DAY = 86_400_000;
const bare = samplePack();
const pack: Pack = {
  ...bare,
  contrasts: bare.contrasts.map((one) => ({
    ...one,
    frames: one.frames.map((card, at) => (at % 2 === 0 ? { ...card, flipRevision: `flip${at}` } : card)),
  })),
};
const PAIR = ["retrain", "rollback"];
const offered = PAIR;

/** Knows the first pair well, and nothing else. */
const state = rightOn(PAIR, 40);
const now = NOON + 20 * DAY;
const items: Item[] = Array.from({ length: 400 }, (_, seed) => ({
  frame: `${seed % 4 === 3 ? "spark-vs-ray" : "retrain-vs-rollback"}/case-${seed % 10}`,
  revision: `rev${seed % 10}`,
  seed,
  answer: (seed % 4 === 3 ? ["spark", "ray"] : PAIR)[seed % 2] ?? "",
}));
const flipped = (share: FlipShare) => withFlips(items, { pack, state, now, share, seed: 7 });
const shareOf = (share: FlipShare) => {
  const may = flipped(share).filter(({ frame, seed }) => frame.startsWith("retrain") && seed % 2 === 0);
  return may.filter(({ flip }) => flip !== undefined).length / may.length;
};

test("only cases of terms that are both firm are flipped, and only where the frame can be", () => {
  const flips = flipped("more").filter(({ flip }) => flip !== undefined);
  expect(flips.length).toBeGreaterThan(0);
  for (const { frame, revision, seed, answer, flip } of flips) {
    expect(frame).toMatch(/^retrain-vs-rollback/);
    expect(revision).toBe(`flip${seed % 10}`);
    expect(flip).toBe(flippedFrom(frame, PAIR, seed));
    expect(flip).not.toBe(answer);
  }
});

/** So many right answers, twelve hours apart, on these terms of the first pair in turn. */
function rightOn(terms: readonly string[], times: number) {
  return observeAll(
    emptyMastery(),
    Array.from({ length: times }, (_, at) => {
      const answer = terms[at % terms.length] ?? "";
      const frame = `retrain-vs-rollback/case-${at % 10}`;
      return { at: NOON + at * (DAY / 2), frame, revision: "", seed: at, answer, chosen: answer, offered, tookMs: 9_000, mode: "practice" };
    }),
    pack,
  );
}

/** Cases of a frame that can be flipped, each term of the pair in turn the answer. */
function casesOf(frame: string, terms: readonly string[]): Item[] {
  return Array.from({ length: 100 }, (_, seed) => ({ frame, revision: "rev0", seed, answer: terms[seed % terms.length] ?? "" }));
}

test("terms that are firm and not yet told apart are flipped", () => {
  const firm = rightOn(PAIR, 6);
  const at = NOON + 3 * DAY;
  expect(PAIR.map((term) => termMastery(firm, pack, term, at).level)).toEqual(["firm", "firm"]);
  const cases = casesOf("retrain-vs-rollback/case-0", PAIR);
  expect(withFlips(cases, { pack, state: firm, now: at, share: "more", seed: 7 })).not.toEqual(cases);
});

test("a case of which only one term is firm is never flipped, whichever of the two is right", () => {
  const half = rightOn(["retrain"], 40);
  const levels = PAIR.map((term) => termMastery(half, pack, term, now).level);
  expect(levels).toEqual(["told apart", "new"]);
  const cases = casesOf("retrain-vs-rollback/case-0", PAIR);
  expect(withFlips(cases, { pack, state: half, now, share: "more", seed: 7 })).toEqual(cases);
});

test("a case of terms never asked is never flipped, though its frame can be", () => {
  const cases = casesOf("spark-vs-ray/case-0", ["spark", "ray"]);
  expect(withFlips(cases, { pack, state, now, share: "more", seed: 7 })).toEqual(cases);
});

test("about one in four where some are wanted, one in two where more are, and none where they are off", () => {
  expect(shareOf("off")).toBe(0);
  expect(Math.abs(shareOf("some") - 1 / 4)).toBeLessThan(0.08);
  expect(Math.abs(shareOf("more") - 1 / 2)).toBeLessThan(0.08);
});

test("neither the answers nor their order move", () => {
  const plain = ({ frame, seed, answer }: Item) => ({ frame, seed, answer });
  expect(flipped("more").map(plain)).toEqual(items.map(plain));
});

test("the same questions, record and seed give the same flips at any moment at which the terms are firm; another seed gives others", () => {
  expect(flipped("some")).toEqual(flipped("some"));
  expect(withFlips(items, { pack, state, now: now + 1, share: "some", seed: 7 })).toEqual(flipped("some"));
  expect(withFlips(items, { pack, state, now, share: "some", seed: 8 })).not.toEqual(flipped("some"));
});

test("an exam, a shared quiz and the wrong answers have no flips", () => {
  const needs = {
    id: "x",
    pack,
    extraTime: 0,
    now,
    state,
    recent: [],
    wrong: [{ answer: "retrain", chosen: "rollback" }],
    flips: "more",
  } as const;
  const setup = {
    scope: { kind: "contrast", id: "retrain-vs-rollback" },
    length: 60,
    clock: { kind: "none" },
    feedback: "each",
    seed: 5,
  } as const;
  const flipsIn = (...[one, other]: Parameters<typeof planFor>) =>
    planFor(one, other).items.filter(({ flip }) => flip !== undefined).length;
  expect(flipsIn(setup, needs)).toBeGreaterThan(0);
  expect(flipsIn({ ...setup, flips: "off" }, needs), "a quiz’s own wish comes before the settings").toBe(0);
  expect(flipsIn({ ...setup, flips: "more" }, { ...needs, flips: "off" })).toBe(flipsIn(setup, needs));
  expect(flipsIn({ ...setup, clock: { kind: "exam" }, flips: "more" }, needs)).toBe(0);
  expect(flipsIn({ ...setup, flips: "more" }, { ...needs, shared: true })).toBe(0);
  expect(flipsIn({ ...setup, scope: { kind: "wrong" }, flips: "more" }, needs)).toBe(0);
});
