import { expect, test } from "vitest";
import type { QuizSetup } from "../../session/plan/setup.ts";
import { samplePack } from "../../session/testing/sample-pack.ts";
import { pacingSentence } from "./setup-sentence.ts";

const CLOCKS: readonly QuizSetup["clock"][] = [{ kind: "none" }, { kind: "pace", perQuestionSeconds: 60 }, { kind: "exam" }];

test("what is said of a quiz's tells is when they come: an exam's at the end, whatever else is chosen", () => {
  for (const clock of CLOCKS)
    for (const feedback of ["each", "end"] as const) {
      const setup: QuizSetup = { scope: { kind: "due" }, length: 12, clock, feedback, seed: 1 };
      const comesAtEnd = clock.kind === "exam" || feedback === "end";
      const said = pacingSentence(setup, 0, samplePack());
      expect(said.includes("the tells at the end"), said).toBe(comesAtEnd);
      expect(said.includes("after each answer"), said).toBe(!comesAtEnd);
    }
});
