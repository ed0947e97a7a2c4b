import type { Frame, Pack } from "../pack.ts";
import { checkAnswerLeaks } from "./check-answer-leaks.ts";
import { checkFlip, checkFlipShown } from "./check-flip-changes.ts";
import { checkGeneratedQuestions } from "./check-generated-questions.ts";
import { checkAsk } from "./check-language.ts";
import { checkOptions } from "./check-options.ts";
import { checkSlots } from "./check-slots.ts";
import { checkTellsAndDecoys } from "./check-tells-and-decoys.ts";
import { type Problem, problem } from "./problem.ts";

/** Finds what is wrong with a frame. Paths start at the frame. Its questions are checked only if they can be made. */
export function checkFrame(pack: Pack, frame: Frame): Problem[] {
  const problems = [
    ...checkTellsAndDecoys(frame),
    ...checkDecoyTerms(pack, frame),
    ...checkOptions(pack, frame),
    ...checkSlots(frame),
    ...checkAnswerLeaks(pack, frame),
    ...checkAsk(frame),
    ...checkFlip(pack, frame),
  ];
  return problems.length > 0 ? problems : [...checkGeneratedQuestions(pack, frame), ...checkFlipShown(pack, frame)];
}

function checkDecoyTerms(pack: Pack, frame: Frame): Problem[] {
  return frame.decoys.flatMap(({ toward }, index) =>
    pack.terms.some(({ id }) => id === toward) ? [] : [problem(["decoys", index, "toward"], `no term “${toward}” in terms.yaml`)],
  );
}
