import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keyPositionP } from "../engine/audit/key-position.ts";
import { nameIn } from "../engine/check/check-answer-leaks.ts";
import { contextText, plainCase } from "../engine/generate/plain-text.ts";
import { pose } from "../engine/generate/pose.ts";
import type { Frame, Pack, TermId } from "../engine/pack.ts";
import type { Block, Mark, Offer, Posed, Spot } from "../engine/question.ts";
import { SEED_LIMIT } from "../engine/seed-encoding.ts";
import { everyPack } from "./testing/packs.ts";

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

/** Every sentence, option and reason a learner can come to read of a question, before and after the answer. */
function sentencesOf({ question, key }: Posed): string[] {
  const twins = key.twins.flatMap(({ blocks, why }) => [contextText(blocks), why]);
  const options = question.options.map(({ label }) => label);
  return [contextText(question.blocks), question.ask, ...options, ...key.why.values(), key.remember, ...twins];
}

/** A case with the pieces at these spots left out. */
function without(blocks: readonly Block[], marks: readonly Mark[]): string {
  const { text, rangesOf } = plainCase(blocks);
  const ranges = marks.flatMap(({ spot }) => rangesOf(spot)).sort((one, other) => other.start - one.start);
  const rest = ranges.reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  // An absent line leaves no line break behind.
  return rest.replaceAll(/\n+ */g, "\n").trimEnd();
}

function textAt(blocks: readonly Block[], spot: Spot): string {
  const { text, rangesOf } = plainCase(blocks);
  return rangesOf(spot)
    .map(({ start, end }) => text.slice(start, end))
    .join(" ");
}

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
      const extras = offer === "four" ? Object.keys(frame.extras).length : 0;
      expect(offered).toHaveLength(Math.min(Math.max(4, frame.terms.length), frame.terms.length + extras));
    });
  });

  test("no slot is left open, and no number failed", () => {
    always((posed) => {
      const sentences = sentencesOf(posed).map((text) => text.replaceAll(/`[^`]*`/g, "…"));
      for (const text of sentences) expect(text).not.toMatch(/[{}]|\bNaN\b|\bundefined\b|^$/);
      expect(plainCase(posed.question.blocks).text).not.toMatch(/\bundefined\b|\{(?:tell|decoy)/);
    });
  });

  test("a twin differs from the question in its tell, there everywhere, and nowhere else", () => {
    always(({ question, key }, frame, pack, offer) => {
      expect(key.twins.map(({ answer }) => answer)).toEqual(frame.terms.filter((term) => term !== key.answer));
      for (const twin of key.twins) {
        const posed = pose(pack, frame, twin.seed, offer);
        expect(twin.tell.length).toBeGreaterThan(0);
        expect(without(twin.blocks, twin.tell)).toBe(without(question.blocks, twin.tell));
        for (const { spot } of twin.tell) {
          expect(textAt(twin.blocks, spot)).not.toBe(textAt(question.blocks, spot));
          expect(key.tell.map((mark) => mark.spot)).toContainEqual(spot);
        }
        expect({ ...posed.question, id: "", seed: 0, blocks: [] }).toEqual({ ...question, id: "", seed: 0, blocks: [] });
      }
    });
  });

  test("a twin’s seed asks the twin, and the twin of the twin is the question", () => {
    always(({ question, key }, frame, pack, offer) => {
      for (const twin of key.twins) {
        const posed = pose(pack, frame, twin.seed, offer);
        expect(posed.key.answer).toBe(twin.answer);
        expect(posed.question.blocks).toEqual(twin.blocks);
        expect(posed.key.why.get(twin.answer)).toBe(twin.why);
        const back = posed.key.twins.find(({ answer }) => answer === key.answer);
        expect(back).toMatchObject({ seed: question.seed, blocks: question.blocks, why: key.why.get(key.answer) });
        expect(back?.tell.map(({ spot }) => spot)).toEqual(twin.tell.map(({ spot }) => spot));
      }
    });
  });

  test("the tell names no term of its contrast", () => {
    always(({ question, key }, frame, pack) => {
      for (const term of termsOf(pack, frame.terms))
        for (const { spot } of key.tell) expect(nameIn(term, textAt(question.blocks, spot))).toBeUndefined();
    });
  });

  test("every option has its reason, and nothing else has", () => {
    always(({ question, key }) => {
      expect([...key.why.keys()].sort()).toEqual(question.options.map(({ term }) => term).sort());
    });
  });

  test("the decoy stands where the key says, and is no part of the tell", () => {
    always(({ question, key }, frame) => {
      expect(key.decoy === undefined).toBe(frame.decoys.length === 0);
      for (const spot of key.decoy?.spots ?? []) {
        expect(textAt(question.blocks, spot)).not.toBe("");
        expect(key.tell.map((mark) => mark.spot)).not.toContainEqual(spot);
      }
    });
  });
});

test("the right option stands in every place equally often", () => {
  for (const { pack, frames } of packs) {
    const firstSeeds = frames.flatMap((frame) => Array.from({ length: 60 }, (_, seed) => ({ pack: pack.id, ...pose(pack, frame, seed) })));
    expect(keyPositionP(firstSeeds)).toBeGreaterThan(0.01);
  }
});
