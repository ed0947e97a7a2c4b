import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keyPositionP } from "../engine/audit/chi-square.ts";
import { nameIn } from "../engine/check/leaks.ts";
import type { Frame, Pack, TermId } from "../engine/pack.ts";
import { pose } from "../engine/pose.ts";
import type { Offer, Posed } from "../engine/question.ts";
import { SEED_LIMIT } from "../engine/seeds.ts";
import { everyPack } from "./fixtures/packs.ts";

const SEEDS_A_FRAME = 10;
const packs = everyPack();
const seeds = fc.nat(SEED_LIMIT - 1);
const offers = fc.constantFrom<Offer>("four", "contrast");

/** Holds for every frame of every pack, whatever the seed. */
function always(law: (posed: Posed, frame: Frame, pack: Pack, offer: Offer) => void): void {
  for (const { pack, frames } of packs) {
    for (const frame of frames) {
      const property = fc.property(seeds, offers, (seed, offer) => {
        law(pose(pack, frame, seed, offer), frame, pack, offer);
      });
      fc.assert(property, { numRuns: SEEDS_A_FRAME, seed: 7 });
    }
  }
}

/** Everything a learner can come to read of a question, before and after the answer. */
function textsOf({ question, key }: Posed): string[] {
  const twins = key.twins.flatMap((twin) => [...twin.story, twin.why]);
  return [...question.story, question.ask, ...question.options.map(({ label }) => label), ...key.why.values(), key.remember, ...twins];
}

const without = (story: readonly string[], index: number) => story.filter((_, at) => at !== index);
const termsOf = (pack: Pack, ids: readonly TermId[]) => pack.terms.filter(({ id }) => ids.includes(id));

describe("whatever the frame and the seed", () => {
  test("the learner meets the same question again under the same seed", () => {
    always((posed, frame, pack, offer) => expect(pose(pack, frame, posed.question.seed, offer)).toEqual(posed));
  });

  test("one option is right, and no option stands twice", () => {
    always(({ question, key }, frame, _, offer) => {
      const offered = question.options.map(({ term }) => term);
      expect(offered.filter((term) => term === key.answer)).toHaveLength(1);
      expect(new Set(offered).size).toBe(offered.length);
      expect(new Set(question.options.map(({ label }) => label)).size).toBe(offered.length);
      expect(offered).toHaveLength(offer === "four" ? 4 : frame.terms.length);
    });
  });

  test("no slot is left open, and no number failed", () => {
    always((posed) => {
      for (const text of textsOf(posed)) expect(text).not.toMatch(/[{}]|\bNaN\b|\bundefined\b|^$/);
    });
  });

  test("a twin differs from the question in the tell and nothing else", () => {
    always(({ question, key }, frame, pack, offer) => {
      expect(key.twins.map(({ answer }) => answer)).toEqual(frame.terms.filter((term) => term !== key.answer));
      for (const twin of key.twins) {
        const posed = pose(pack, frame, twin.seed, offer);
        expect(without(twin.story, key.tell)).toEqual(without(question.story, key.tell));
        expect(twin.story[key.tell]).not.toBe(question.story[key.tell]);
        expect({ ...posed.question, id: "", seed: 0, story: [] }).toEqual({ ...question, id: "", seed: 0, story: [] });
      }
    });
  });

  test("a twin’s seed asks the twin, and the twin of the twin is the question", () => {
    always(({ question, key }, frame, pack, offer) => {
      for (const twin of key.twins) {
        const posed = pose(pack, frame, twin.seed, offer);
        expect(posed.key.answer).toBe(twin.answer);
        expect(posed.question.story).toEqual(twin.story);
        expect(posed.key.why.get(twin.answer)).toBe(twin.why);
        const back = posed.key.twins.find(({ answer }) => answer === key.answer);
        expect(back).toEqual({ answer: key.answer, seed: question.seed, story: question.story, why: key.why.get(key.answer) });
      }
    });
  });

  test("the story gives the answer no name", () => {
    always(({ question, key }, _, pack) => {
      for (const term of termsOf(pack, [key.answer])) expect(nameIn(term, `${question.story.join("")} ${question.ask}`)).toBeUndefined();
    });
  });

  test("every option has its reason, and nothing else has", () => {
    always(({ question, key }) => {
      expect([...key.why.keys()].sort()).toEqual(question.options.map(({ term }) => term).sort());
    });
  });

  test("the pieces make up the story, and the tell stands where the key says", () => {
    always(({ question, key }, frame) => {
      const stem = question.story.join("");
      const start = question.story.slice(0, key.tell).join("").length;
      const tell = question.story[key.tell] ?? "";
      expect(tell.length).toBeGreaterThan(0);
      expect(stem.slice(start, start + tell.length)).toBe(tell);
      expect(question.story).toHaveLength(frame.story.split(/(\{tell\}|\{decoy\})/).filter((piece) => piece !== "").length);
      expect(key.decoy === undefined).toBe(frame.decoys.length === 0);
    });
  });
});

test("the right option stands in every place equally often", () => {
  for (const { pack, frames } of packs) {
    const firstSeeds = frames.flatMap((frame) => Array.from({ length: 60 }, (_, seed) => ({ pack: pack.id, ...pose(pack, frame, seed) })));
    expect(keyPositionP(firstSeeds)).toBeGreaterThan(0.01);
  }
});
