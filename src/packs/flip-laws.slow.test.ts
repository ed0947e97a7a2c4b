import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keyPositionP } from "../engine/audit/key-position.ts";
import { writtenAt } from "../engine/flip-question/find-quoted-text.ts";
import { poseFlip } from "../engine/flip-question/pose-flip.ts";
import { plainCase } from "../engine/generate/plain-text.ts";
import { pose } from "../engine/generate/pose.ts";
import type { BlockTemplate, Frame, IdleChange, Pack } from "../engine/pack.ts";
import type { Posed } from "../engine/question.ts";
import { SEED_LIMIT, seedFor, storyAt } from "../engine/seed-encoding.ts";
import { everyPack } from "./testing/packs.ts";

const SEEDS_A_FRAME = 40;
const flips = everyPack().flatMap(({ pack, frames }) => frames.filter(({ flip }) => flip !== undefined).map((frame) => ({ pack, frame })));

/** Holds for every frame that has a flip, whatever the seed. */
/** The last seed whose story all twins share: the very last seeds name a story that has no room for each of them. */
function lastSeed({ terms }: Frame): number {
  return Math.floor(SEED_LIMIT / terms.length) * terms.length - 1;
}

function always(law: (posed: Posed, frame: Frame, pack: Pack) => void): void {
  for (const { pack, frame } of flips) {
    fc.assert(
      fc.property(fc.nat(lastSeed(frame)), (seed) => {
        law(poseFlip(pack, frame, seed), frame, pack);
      }),
      { numRuns: SEEDS_A_FRAME, seed: 7 },
    );
  }
}

/** The frame with a change made in it. */
function changed(frame: Frame, { was, now, beside }: IdleChange): Frame {
  const [at] = writtenAt(frame.case, { was, beside });
  const swap = (text: string) => text.replace(was, () => now);
  const blocks = frame.case.map((block, index): BlockTemplate => {
    if (index !== at?.spot.block) return block;
    const { line, cell } = at.spot;
    if (block.kind === "prose") return { ...block, text: swap(block.text) };
    if (block.kind === "chart") return { ...block, event: block.event && { ...block.event, text: swap(block.event.text) } };
    if (block.kind === "code" || block.kind === "log")
      return { ...block, lines: block.lines.map((one, i) => (i === line ? swap(one) : one)) };
    return { ...block, rows: block.rows.map((row, i) => row.map((one, j) => (i === line && j === cell ? swap(one) : one))) };
  });
  return { ...frame, case: blocks };
}

describe("whatever the frame and the seed", () => {
  test("there are flips of tables, code and logs to hold this over", () => {
    const kinds = new Set(flips.flatMap(({ frame }) => frame.case.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(expect.arrayContaining(["code", "log", "prose", "runs", "table"]));
  });

  test("a flip is the same again under the same seed", () => {
    always((posed, frame, pack) => expect(poseFlip(pack, frame, posed.question.seed)).toEqual(posed));
  });

  test("the case is one of the twins, told with the answer it has", () => {
    always(({ question, key }, frame, pack) => {
      const from = question.flip?.from.term ?? "";
      expect(from).not.toBe(key.answer);
      const asItStands = pose(pack, frame, seedFor(frame.terms, from, storyAt(frame.terms, question.seed)));
      expect(question.blocks).toEqual(asItStands.question.blocks);
      expect(asItStands.key.answer).toBe(from);
      expect(key.why.get(from)).toBe(asItStands.key.why.get(from));
    });
  });

  test("exactly one change makes the other answer right: it gives the twin, and every other leaves the tell as it is", () => {
    always(({ question, key }, frame, pack) => {
      const changes = question.flip?.changes ?? [];
      expect(changes.filter(({ id }) => id === key.answer)).toHaveLength(1);
      const flipped = pose(pack, frame, question.seed);
      expect(flipped.key.answer).toBe(key.answer);
      expect(key.twins.map(({ answer, blocks, seed }) => ({ answer, blocks, seed }))).toEqual([
        { answer: key.answer, blocks: flipped.question.blocks, seed: question.seed },
      ]);
      const seed = seedFor(frame.terms, question.flip?.from.term ?? "", storyAt(frame.terms, question.seed));
      for (const change of changes.filter(({ id }) => id !== key.answer)) {
        const idle = frame.flip?.others[Number(change.id.slice(1)) - 1];
        if (idle === undefined) throw new Error(`${frame.id} has no change ${change.id}`);
        const other = pose(pack, changed(frame, idle), seed);
        expect(other.key.answer).toBe(question.flip?.from.term);
        const [before, after] = [plainCase(question.blocks), plainCase(other.question.blocks)];
        expect(after.text).not.toBe(before.text);
        const tells = key.tell.map(({ spot }) => before.rangesOf(spot).map(({ start, end }) => before.text.slice(start, end)));
        for (const text of tells.flat()) expect(after.text).toContain(text);
        expect(before.text).toContain(change.was);
        expect(after.text).toContain(change.now);
      }
    });
  });

  test("four changes are on offer, each with its reason, and none reads like another", () => {
    always(({ question, key }) => {
      const ids = question.options.map(({ term }) => term);
      expect(ids).toHaveLength(4);
      expect(new Set(question.options.map(({ label }) => label)).size).toBe(4);
      for (const id of ids) expect(key.why.get(id)).toMatch(/\S/);
      // Code may hold braces of its own.
      const read = question.options.filter(({ term }) => !question.flip?.changes.some(({ id, isCode }) => id === term && isCode));
      const texts = [question.ask, ...read.map(({ label }) => label), ...key.why.values()];
      for (const text of texts) expect(text.replaceAll(/`[^`]*`/g, "…")).not.toMatch(/[{}]|\bNaN\b|\bundefined\b|^$/);
    });
  });

  test("it is asked in every direction", () => {
    for (const { pack, frame } of flips) {
      const ways = Array.from({ length: 60 }, (_, seed) => poseFlip(pack, frame, seed)).map(
        ({ question, key }) => `${question.flip?.from.term} ${key.answer}`,
      );
      expect(new Set(ways).size).toBe(frame.terms.length * (frame.terms.length - 1));
    }
  });
});

test("the change that flips the case stands in every place equally often", () => {
  const items = flips.flatMap(({ pack, frame }) =>
    Array.from({ length: 200 }, (_, seed) => ({ pack: pack.id, ...poseFlip(pack, frame, seed) })),
  );
  expect(keyPositionP(items)).toBeGreaterThan(0.01);
});
