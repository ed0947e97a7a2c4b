import { parseArgs } from "node:util";
import { plainCase } from "../../engine/generate/plain-text.ts";
import { pose } from "../../engine/generate/pose.ts";
import type { Frame, Pack } from "../../engine/pack.ts";
import type { Posed } from "../../engine/question.ts";
import { integerBelow, randomFrom, shuffled } from "../../engine/random.ts";
import { SEED_LIMIT, seedFor } from "../../engine/seed-encoding.ts";
import { CommandError, numberFrom, runCommand, wholePack } from "./command.ts";

const QUESTIONS_EACH = 2;

/**
 * `npm run -s blind -- --seed 1 [--frames ID,ID] [--key]`: questions to be solved by someone who has not seen the key, two for each frame
 * and term, in a mixed order, as JSON lines; with `--key` the answers, line by line.
 */
runCommand(() => {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: "1" },
      frames: { type: "string" },
      pack: { type: "string", default: "ml-pro" },
      key: { type: "boolean" },
    },
  });
  const seed = numberFrom("--seed", values.seed, 0, SEED_LIMIT - 1);
  const { pack, frames } = wholePack(values.pack);
  const sheet = sheetOf(pack, chosenFrames(frames, values.frames), seed);
  sheet.forEach((posed, number) => {
    console.log(JSON.stringify(values.key === true ? keyLine(posed, number) : questionLine(posed, number)));
  });
});

function chosenFrames(frames: readonly Frame[], ids: string | undefined): readonly Frame[] {
  if (ids === undefined) return frames;
  return ids.split(",").map((id) => {
    const frame = frames.find((one) => one.id === id);
    if (frame === undefined) throw new CommandError(`no frame “${id}”`);
    return frame;
  });
}

function sheetOf(pack: Pack, frames: readonly Frame[], seed: number): Posed[] {
  const random = randomFrom("blind", seed);
  const questions = frames.flatMap((frame) =>
    frame.terms.flatMap((term) =>
      Array.from({ length: QUESTIONS_EACH }, () => pose(pack, frame, seedFor(frame.terms, term, integerBelow(random, SEED_LIMIT)))),
    ),
  );
  return shuffled(random, questions);
}

function questionLine({ question }: Posed, number: number) {
  return { number, case: plainCase(question.blocks).text, ask: question.ask, options: question.options.map(({ label }) => label) };
}

function keyLine({ question, key }: Posed, number: number) {
  return { number, id: question.id, answer: key.answer };
}
