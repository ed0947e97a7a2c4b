import fc from "fast-check";
import { expect, test } from "vitest";
import { answerAt, SEED_LIMIT } from "../../engine/seed-encoding.ts";
import { asFlip } from "../plan/flips.ts";
import type { QuizSetup } from "../plan/setup.ts";
import { samplePack } from "../testing/sample-pack.ts";
import { codesOf, itemsFrom } from "./question-codes.ts";
import { addressOf, setupFrom } from "./quiz-link.ts";

const PACK = samplePack();
const PLACES = PACK.contrasts.flatMap((contrast) => contrast.frames.map((frame) => ({ contrast, frame })));
const anyItems = fc.array(
  fc
    .tuple(fc.constantFrom(...PLACES), fc.integer({ min: 0, max: SEED_LIMIT - 1 }))
    .map(([{ contrast, frame }, seed]) => ({ frame: frame.id, revision: frame.revision, seed, answer: answerAt(contrast.terms, seed) })),
  { minLength: 1, maxLength: 120, size: "max" },
);

test("any quiz has an address that leads to its very questions, in their order, with its clock, its scope and when its tells come", () => {
  fc.assert(
    fc.property(anyItems, fc.constantFrom("none", "pace"), fc.constantFrom("each", "end"), (questions, kind, feedback) => {
      const clock: QuizSetup["clock"] = kind === "pace" ? { kind, perQuestionSeconds: 90 } : { kind: "none" };
      const setup: QuizSetup = { scope: { kind: "due" }, length: questions.length, clock, feedback, seed: 7, questions };
      expect(setupFrom(addressOf(setup), PACK)).toEqual({ ok: true, setup, seeded: true });
    }),
  );
});

test("a list keeps which of its questions are flips", () => {
  const pack = {
    ...PACK,
    contrasts: PACK.contrasts.map((contrast) => ({
      ...contrast,
      frames: contrast.frames.map((frame) => ({ ...frame, flipRevision: "flipped" })),
    })),
  };
  fc.assert(
    fc.property(anyItems, fc.func(fc.boolean()), (plain, isFlip) => {
      const items = plain.map((item, index) => {
        const terms = pack.contrasts.find(({ frames }) => frames.some(({ id }) => id === item.frame))?.terms ?? [];
        return isFlip(index) ? asFlip(item, terms, "flipped") : item;
      });
      const setup: QuizSetup = {
        scope: { kind: "due" },
        length: items.length,
        clock: { kind: "none" },
        feedback: "each",
        seed: 7,
        questions: items,
      };
      expect(setupFrom(addressOf(setup), pack)).toEqual({ ok: true, setup, seeded: true });
    }),
  );
  const [place] = PLACES;
  const flip = codesOf([{ frame: place?.frame.id ?? "", seed: 41, flip: "drift" }]);
  expect(itemsFrom(flip, PACK)).toEqual({ ok: false, message: "This link asks to flip a case that can no longer be flipped." });
  for (const wrong of [".", `.${flip}`, `${flip}.`, flip.replace(".", "..")]) expect(itemsFrom(wrong, pack).ok, wrong).toBe(false);
});

test("a list that is cut, changed, too long, or names a case that is gone is refused", () => {
  const [place] = PLACES;
  const codes = codesOf([{ frame: place?.frame.id ?? "", seed: 41 }]);
  expect(itemsFrom(codes, PACK).ok).toBe(true);
  for (const wrong of [
    "",
    codes.slice(1),
    `${codes}0`,
    codes.toUpperCase(),
    `${codes.slice(0, 5)}zzzzzz`,
    codes.repeat(121),
    `é${codes.slice(1)}`,
  ])
    expect(itemsFrom(wrong, PACK)).toMatchObject({ ok: false, message: "This link is cut or changed. Copy it again." });
  expect(itemsFrom(codesOf([{ frame: "gone/case-1", seed: 1 }]), PACK)).toMatchObject({ ok: false });
});

test("a frame keeps its letters: links live for years", () => {
  expect(codesOf([{ frame: "retrain-vs-rollback/case-0", seed: 1_400_000_000 }])).toBe("us412n5iuww");
});
