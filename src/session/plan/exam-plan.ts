import type { Pack } from "../../engine/pack.ts";
import { randomFrom } from "../../engine/random.ts";
import { SEED_LIMIT, seedFor } from "../../engine/seed-encoding.ts";
import { seatsFor } from "./apportion.ts";
import type { Item } from "./plan.ts";
import { type Draw, drawSection } from "./section-draw.ts";
import { apart } from "./spread.ts";

/**
 * An exam's questions: by section weight, no frame twice while there are others, the terms of a section evenly, and no two questions
 * of one contrast in a row where that can be had. The same pack and seed give the same exam on every machine; what the learner has
 * answered has no part in it, since the result must mean the same every time.
 *
 * @returns none for a pack without frames
 */
export function drawExam(pack: Pack, seed: number, { questions = pack.exam.questions }: { readonly questions?: number } = {}): Item[] {
  const random = randomFrom("exam", pack.id, seed);
  const draws = [...seatsFor(pack, questions)].flatMap(([section, seats]) =>
    drawSection(
      pack.contrasts.filter((contrast) => contrast.section === section),
      seats,
      random,
    ),
  );
  return apart(draws, (draw) => draw.contrast.id, random).map((draw) => itemOf(draw, random));
}

function itemOf({ contrast, frame, answer }: Draw, random: () => number): Item {
  const story = Math.floor(random() * SEED_LIMIT);
  return { frame: frame.id, revision: frame.revision, seed: seedFor(contrast.terms, answer, story), answer };
}
