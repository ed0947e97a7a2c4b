import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { GENERATOR_VERSION, pose } from "../engine/generate/pose.ts";
import type { Pack } from "../engine/pack.ts";
import { KNOTS, packIn } from "./testing/packs.ts";
import { framesWire } from "./wire-schema.ts";

/** Frames as they once were, one for each way of writing: they stay as they are when the pack is edited. */
const pinned = z.parse(
  z.object({
    labels: z.array(z.object({ id: z.string(), name: z.string(), now: z.optional(z.string()) })),
    remember: z.array(z.object({ id: z.string(), remember: z.string() })),
    frames: framesWire.shape.frames,
  }),
  JSON.parse(readFileSync("src/packs/fixtures/pinned.json", "utf8")),
);

const BARE = { others: [], kinds: [], meaning: "", matters: "", looksLike: "", sources: [] };
const knots = packIn(KNOTS);
const [contrast] = knots.pack.contrasts;
const pack: Pack = {
  ...knots.pack,
  terms: [...knots.pack.terms, ...pinned.labels.map((label) => ({ ...label, ...BARE }))],
  contrasts: [...knots.pack.contrasts, ...pinned.remember.flatMap((one) => (contrast === undefined ? [] : [{ ...contrast, ...one }]))],
};

const QUESTIONS = [...pinned.frames, ...knots.frames].flatMap((frame) => [7, 20_261_122].map((seed) => ({ frame, seed })));

/** An attempt keeps a frame and a seed, so the question they name must stay the same for as long as the version does. */
test.each(QUESTIONS)(`generator ${GENERATOR_VERSION} asks $frame.id, seed $seed, as it always has`, ({ frame, seed }) => {
  const { question, key } = pose(pack, frame, seed);
  const seen = { ...question, revision: "", key: { ...key, why: Object.fromEntries(key.why) } };
  expect(seen, "old attempts would be shown another question: raise GENERATOR_VERSION in src/engine/generate/pose.ts").toMatchSnapshot();
});
