import { fill } from "./fill.ts";
import type { Frame, Pack, TermId } from "./pack.ts";
import type { AnswerKey, Offer, Option, Posed, Twin } from "./question.ts";
import { integerBelow, randomFrom, shuffled } from "./random.ts";
import { answerAt, seedFor, storyAt } from "./seeds.ts";
import { drawFilling, type Filling } from "./slots.ts";

/** Raised whenever the same (pack, frame, seed) would give another question than before. */
export const GENERATOR_VERSION = 1;

/** What all twins of a story share. */
interface Telling {
  readonly filling: Filling;
  /** Which of the frame's twin sets is told. */
  readonly set: number;
  readonly pieces: readonly string[];
  readonly tell: number;
  readonly decoy: number | undefined;
  readonly terms: readonly TermId[];
}

/**
 * The question that a frame and a seed name. It is the same on every machine: nothing else goes into it.
 *
 * @param seed a whole number from 0 to 2^31 - 1; `seeds.ts` says what it means
 * @throws RangeError when the pack lacks a term that the frame names, or a text can't be filled
 */
export function pose(pack: Pack, frame: Frame, seed: number, offer: Offer = "four"): Posed {
  const story = storyAt(frame.terms, seed);
  const telling = tellingOf(frame, story, offer);
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
      story: storyWith(frame, telling, answer),
      ask: fill(frame.ask, telling.filling),
      options: telling.terms.map((term) => optionOf(pack, term)),
    },
    key: keyOf(pack, frame, telling, answer, story),
  };
}

function tellingOf(frame: Frame, story: number, offer: Offer): Telling {
  const random = randomFrom(GENERATOR_VERSION, frame.id, story);
  const set = integerBelow(random, frame.tells.length);
  const decoyText = frame.decoys[integerBelow(random, Math.max(1, frame.decoys.length))]?.text;
  const filling = drawFilling(frame.slots, random);
  const extras = shuffled(random, Object.keys(frame.extras)).slice(0, Math.max(0, 4 - frame.terms.length));
  const terms = shuffled(random, offer === "four" ? [...frame.terms, ...extras] : frame.terms);
  const { pieces, tell, decoy } = storyOf(frame);
  const told = pieces.map((piece, index) => (index === tell ? "" : fill(index === decoy ? (decoyText ?? "") : piece, filling)));
  return { filling, set, pieces: told, tell, decoy, terms };
}

/** A frame's story cut at the places of the tell and the decoy. */
interface CutStory {
  readonly pieces: readonly string[];
  readonly tell: number;
  readonly decoy: number | undefined;
}

const stories = new WeakMap<Frame, CutStory>();

function storyOf(frame: Frame): CutStory {
  const known = stories.get(frame);
  if (known !== undefined) return known;
  const pieces = frame.story.split(/(\{tell\}|\{decoy\})/).filter((piece) => piece !== "");
  const decoy = pieces.indexOf("{decoy}");
  const story = { pieces, tell: pieces.indexOf("{tell}"), decoy: decoy < 0 ? undefined : decoy };
  stories.set(frame, story);
  return story;
}

function storyWith(frame: Frame, telling: Telling, answer: TermId): string[] {
  const tell = fill(frame.tells[telling.set]?.[answer] ?? "", telling.filling);
  return telling.pieces.map((piece, index) => (index === telling.tell ? tell : piece));
}

function keyOf(pack: Pack, frame: Frame, telling: Telling, answer: TermId, story: number): AnswerKey {
  const reasons = frame.why[answer] ?? {};
  const why = new Map<TermId, string>();
  for (const term of telling.terms) {
    const reason = term === answer ? reasons.right : (reasons[term] ?? frame.extras[term]);
    why.set(term, fill(reason ?? "", telling.filling));
  }
  return {
    answer,
    tell: telling.tell,
    decoy: telling.decoy,
    why,
    remember: pack.contrasts.find((contrast) => contrast.id === frame.contrast)?.remember ?? "",
    twins: frame.terms.filter((term) => term !== answer).map((term) => twinOf(frame, telling, term, story)),
  };
}

function twinOf(frame: Frame, telling: Telling, answer: TermId, story: number): Twin {
  return {
    answer,
    seed: seedFor(frame.terms, answer, story),
    story: storyWith(frame, telling, answer),
    why: fill(frame.why[answer]?.right ?? "", telling.filling),
  };
}

function optionOf(pack: Pack, id: TermId): Option {
  const term = pack.terms.find((one) => one.id === id);
  if (term === undefined) throw new RangeError(`the pack has no term ${id}`);
  return { term: id, label: capitalized(term.name), now: term.now };
}

/** "drift" as it begins a sentence: "Drift". */
export function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
