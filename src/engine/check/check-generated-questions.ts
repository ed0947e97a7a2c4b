import { pose } from "../generate/pose.ts";
import type { Frame, Pack } from "../pack.ts";
import type { Posed } from "../question.ts";
import { integerBelow, randomFrom } from "../random.ts";
import { SEED_LIMIT, seedFor } from "../seed-encoding.ts";
import { sizeFaults } from "./case-size-limits.ts";
import { textFault } from "./check-language.ts";
import { type Problem, problem } from "./problem.ts";
import { MAX_TELL_LENGTH_RATIO, twinTellLengthRatio } from "./twin-tell-length-ratio.ts";

const STORIES_TRIED = 12;

/** Finds faults that show only in the questions that a frame makes. It makes some for every answer. */
export function checkGeneratedQuestions(pack: Pack, frame: Frame): Problem[] {
  return faultsOf(frame, (seed, add) => checkPosed(frame, pose(pack, frame, seed), add));
}

/** Runs a check on some of a frame's questions for every answer. A fault that several stories share is reported once. */
export function faultsOf(frame: Frame, check: (seed: number, add: Add) => void): Problem[] {
  const random = randomFrom("shown", frame.id);
  const found = new Map<string, Problem>();
  const add: Add = (path, message) => {
    const key = `${path.join(".")}: ${message.replaceAll(/\d+/g, "#")}`;
    if (!found.has(key)) found.set(key, problem(path, message));
  };
  for (let story = 0; story < STORIES_TRIED; story++) {
    const number = integerBelow(random, SEED_LIMIT);
    for (const term of frame.terms) {
      try {
        check(seedFor(frame.terms, term, number), add);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        add([], error.message);
      }
    }
  }
  return [...found.values()];
}

export type Add = (path: readonly (string | number)[], message: string) => void;

function checkPosed(frame: Frame, { question, key }: Posed, add: Add): void {
  question.blocks.forEach((block, index) => {
    if (block.kind === "prose") addTextFault(["case", index], block.text.join(""), add);
  });
  addTextFault(["ask"], question.ask, add);
  for (const { term, label } of question.options) addTextFault(["options", term], label, add);
  for (const [term, text] of key.why) addTextFault(reasonPath(frame, key.answer, term), text, add);
  for (const { block, message } of sizeFaults(question.blocks)) add(block === undefined ? ["case"] : ["case", block], message);
  const ratio = twinTellLengthRatio({ question, key });
  if (ratio > MAX_TELL_LENGTH_RATIO)
    add(["tells"], `the longest of a set is ${ratio.toFixed(2)} times the shortest, over ${MAX_TELL_LENGTH_RATIO}`);
}

/** Where the writer gives the reason for or against an option. What is under `rightIf` is joined to it when it is shown. */
function reasonPath({ extras }: Frame, answer: string, option: string): readonly string[] {
  if (option in extras) return ["extras", option];
  return ["why", answer, option === answer ? "right" : option];
}

export function addTextFault(path: readonly (string | number)[], text: string, add: Add): void {
  const fault = textFault(text);
  if (fault !== undefined) add(path, fault);
}
