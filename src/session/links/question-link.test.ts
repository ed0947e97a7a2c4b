import { expect, test } from "vitest";
import { flippedFrom } from "../../engine/flip-question/pose-flip.ts";
import type { Pack } from "../../engine/pack.ts";
import { samplePack } from "../testing/sample-pack.ts";
import { questionAddress, questionFrom } from "./question-link.ts";

const bare = samplePack();
/** Every frame but the first of each contrast can be flipped. */
const PACK: Pack = {
  ...bare,
  contrasts: bare.contrasts.map((contrast) => ({
    ...contrast,
    frames: contrast.frames.map((card, at) => (at === 0 ? card : { ...card, flipRevision: `flip${at}` })),
  })),
};
const FRAME = "what-went-wrong/case-3";
const TERMS = ["drift", "outage", "rollout-regression"];

function messageOf(search: string): string {
  const read = questionFrom(search, PACK);
  return read.ok ? "" : read.message;
}

test("a flip’s address says that it is one, and leads back to it", () => {
  const flip = flippedFrom(FRAME, TERMS, 41);
  const address = questionAddress({ frame: FRAME, seed: 41, flip });
  expect(address).toBe("frame=what-went-wrong/case-3&seed=15&ask=flip");
  expect(questionFrom(address, PACK)).toEqual({
    ok: true,
    value: { frame: FRAME, revision: "flip3", seed: 41, answer: "rollout-regression", flip },
  });
});

test("an address that doesn’t ask for a flip leads to the case as it stands, though its frame can be flipped", () => {
  const read = questionFrom(questionAddress({ frame: FRAME, seed: 41 }), PACK);
  expect(read).toEqual({ ok: true, value: { frame: FRAME, revision: "rev3", seed: 41, answer: "rollout-regression" } });
});

test("an address that asks to flip a case that has no flip says so", () => {
  expect(messageOf("frame=what-went-wrong/case-0&seed=15&ask=flip")).toBe("This link asks to flip a case that can no longer be flipped.");
});

test("an address that asks something else of its case says that the app doesn’t know it", () => {
  expect(messageOf(`frame=${FRAME}&seed=15&ask=turn`)).toBe("This link asks “turn” of its case, which this app doesn’t know.");
  expect(messageOf(`frame=${FRAME}&seed=15&ask=`)).toBe("This link asks “” of its case, which this app doesn’t know.");
});
