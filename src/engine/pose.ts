import { fill } from "./fill.ts";
import { optionOf } from "./options.ts";
import type { Frame, Pack, TermId } from "./pack.ts";
import type { AnswerKey, Offer, Posed, Twin } from "./question.ts";
import { integerBelow, randomFrom, shuffled } from "./random.ts";
import { type Script, scriptOf } from "./script.ts";
import { answerAt, seedFor, storyAt } from "./seeds.ts";
import { drawFilling, type Filling } from "./slots.ts";

/** Raised whenever the same (pack, frame, seed) would give another question than before. */
export const GENERATOR_VERSION = 1;

/** What all twins of a story share. */
interface Telling {
  readonly script: Script;
  /** Which of the frame's stories it is. */
  readonly number: number;
  readonly filling: Filling;
  /** Which of the frame's twin sets is told. */
  readonly set: number;
  readonly pieces: readonly string[];
  readonly terms: readonly TermId[];
}

/**
 * The question that a frame and a seed name. It is the same on every machine: nothing else goes into it.
 *
 * @param seed a whole number from 0 to 2^31 - 1; `seeds.ts` says what it means
 * @throws RangeError when the pack lacks a term that the frame names, or a text can't be filled
 */
export function pose(pack: Pack, frame: Frame, seed: number, offer: Offer = "four"): Posed {
  const telling = tellingOf(frame, storyAt(frame.terms, seed), offer);
  const answer = answerAt(frame.terms, seed);
  return {
    question: {
      id: `${frame.id}:${seed}`,
      frame: frame.id,
      revision: frame.revision,
      seed,
      contrast: frame.contrast,
      level: frame.level,
      about: frame.about,
      story: storyWith(telling, answer),
      ask: fill(telling.script.ask, telling.filling),
      options: telling.terms.map((term) => optionOf(pack, term)),
    },
    key: keyOf(pack, frame, telling, answer),
  };
}

function tellingOf(frame: Frame, number: number, offer: Offer): Telling {
  const script = scriptOf(frame);
  const random = randomFrom(GENERATOR_VERSION, frame.id, number);
  const set = integerBelow(random, frame.tells.length);
  const decoy = script.decoys[integerBelow(random, Math.max(1, script.decoys.length))];
  const filling = drawFilling(frame.slots, random);
  const extras = shuffled(random, Object.keys(frame.extras)).slice(0, Math.max(0, 4 - frame.terms.length));
  const terms = shuffled(random, offer === "four" ? [...frame.terms, ...extras] : frame.terms);
  const pieces = script.pieces.map((piece, index) => {
    if (index === script.tell) return "";
    return fill(index === script.decoy ? (decoy ?? []) : piece, filling);
  });
  return { script, number, filling, set, pieces, terms };
}

function storyWith({ script, set, filling, pieces }: Telling, answer: TermId): string[] {
  const tell = fill(script.tells[set]?.[answer] ?? [], filling);
  return pieces.map((piece, index) => (index === script.tell ? tell : piece));
}

function keyOf(pack: Pack, frame: Frame, telling: Telling, answer: TermId): AnswerKey {
  const { script, filling } = telling;
  const reasons = script.why[answer] ?? {};
  const why = new Map<TermId, string>();
  for (const term of telling.terms) {
    const reason = term === answer ? reasons.right : (reasons[term] ?? script.extras[term]);
    why.set(term, fill(reason ?? [], filling));
  }
  return {
    answer,
    tell: script.tell,
    decoy: script.decoy,
    why,
    remember: pack.contrasts.find((contrast) => contrast.id === frame.contrast)?.remember ?? "",
    twins: frame.terms.filter((term) => term !== answer).map((term) => twinOf(frame, telling, term)),
  };
}

function twinOf(frame: Frame, telling: Telling, answer: TermId): Twin {
  return {
    answer,
    seed: seedFor(frame.terms, answer, telling.number),
    story: storyWith(telling, answer),
    why: fill(telling.script.why[answer]?.right ?? [], telling.filling),
  };
}
