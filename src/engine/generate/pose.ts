import { nameOption, wordedOption } from "../make-option.ts";
import type { Frame, Pack, TermId } from "../pack.ts";
import type { AnswerKey, Mark, Offer, Option, Posed, Twin } from "../question.ts";
import { randomFrom, shuffled } from "../random.ts";
import { answerAt, seedFor, storyAt } from "../seed-encoding.ts";
import { fill } from "../template/template.ts";
import { type CompiledFrame, compiledFrame, type PlacedSpot } from "./compiled-frame.ts";
import { blocksWith, drawStory, type Story } from "./instantiate-case.ts";

/** To be raised whenever the same (pack, frame, seed) gives another question than before. */
export const GENERATOR_VERSION = 2;

/** A story, and the options that all its twins offer. */
interface Telling {
  readonly compiled: CompiledFrame;
  /** Which of the frame's stories it is. */
  readonly number: number;
  readonly story: Story;
  readonly terms: readonly TermId[];
}

/**
 * Makes the question that a frame and a seed name. It depends on nothing else, so it is the same on every machine.
 *
 * @param seed a whole number from 0 to 2^31 - 1; `seed-encoding.ts` says what it means
 * @throws RangeError when the pack lacks a term that the frame names, or a text can't be filled
 */
export function pose(pack: Pack, frame: Frame, seed: number, offer: Offer = "four"): Posed {
  const telling = tellingOf(frame, storyAt(frame.terms, seed), offer);
  const { compiled, story, terms } = telling;
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
      blocks: blocksWith(story, answer),
      ask: fill(compiled.ask, story.filling),
      options: terms.map((term) => optionIn(pack, telling, term)),
    },
    key: keyOf(pack, frame, telling, answer),
  };
}

/** Everything that is drawn for the story that a seed names. */
export function storyOf(frame: Frame, seed: number): Story {
  return drawStory(frame, compiledFrame(frame), randomFrom(GENERATOR_VERSION, frame.id, storyAt(frame.terms, seed)));
}

function tellingOf(frame: Frame, number: number, offer: Offer): Telling {
  const random = randomFrom(GENERATOR_VERSION, frame.id, number);
  const compiled = compiledFrame(frame);
  const story = drawStory(frame, compiled, random);
  const extras = shuffled(random, Object.keys(frame.extras)).slice(0, Math.max(0, 4 - frame.terms.length));
  return { compiled, number, story, terms: shuffled(random, offer === "four" ? [...frame.terms, ...extras] : frame.terms) };
}

function optionIn(pack: Pack, { compiled, story }: Telling, term: TermId): Option {
  const worded = compiled.options[term];
  return worded === undefined ? nameOption(pack, term) : wordedOption(term, fill(worded, story.filling));
}

function keyOf(pack: Pack, frame: Frame, telling: Telling, answer: TermId): AnswerKey {
  const { compiled, story } = telling;
  const rivals = frame.terms.filter((term) => term !== answer);
  return {
    answer,
    tell: marksBetween(telling, answer, rivals, answer),
    decoy: decoyOf(telling),
    why: new Map(telling.terms.map((term) => [term, reasonFor(telling, answer, term)])),
    source: frame.source,
    remember: pack.contrasts.find((contrast) => contrast.id === frame.contrast)?.remember ?? "",
    twins: rivals.map((term): Twin => {
      return {
        answer: term,
        seed: seedFor(frame.terms, term, telling.number),
        blocks: blocksWith(story, term),
        tell: marksBetween(telling, answer, [term], term),
        why: fill(compiled.why[term]?.right ?? [], story.filling),
      };
    }),
  };
}

/** The spots at which the answer’s case differs from a rival's case. Notes are those of the case of `shown`. */
function marksBetween({ compiled, story }: Telling, answer: TermId, rivals: readonly TermId[], shown: TermId): Mark[] {
  return compiled.spots
    .filter(
      (placed) => placed.place.of === "tell" && rivals.some((rival) => shownAt(placed, story, rival) !== shownAt(placed, story, answer)),
    )
    .map((placed) => ({ spot: placed.spot, note: noteOf(placed, compiled, story, shown) }));
}

/**
 * What a reader sees at a spot in this term’s case: words, or the points of a chart’s line. The name of the line's series does not count.
 */
function shownAt({ place, isLine }: PlacedSpot, story: Story, answer: TermId): string {
  const text = tellText(story, answer, place.name);
  return isLine ? String(story.series.get(text)?.values) : text;
}

function tellText({ frame, set, filling }: Story, answer: TermId, name: string): string {
  return fill(frame.tells[set]?.[answer]?.[name]?.plain ?? [], filling);
}

/** The note of a series, in the plain letters that a drawing has: what a writer put in backticks stands there without them. */
function noteOf({ place, isLine }: PlacedSpot, compiled: CompiledFrame, story: Story, shown: TermId): string | undefined {
  if (!isLine) return undefined;
  const name = tellText(story, shown, place.name);
  const note = compiled.series.find((series) => series.name === name)?.note;
  return note && fill(note, story.filling).replaceAll("`", "");
}

function decoyOf({ compiled, story }: Telling): AnswerKey["decoy"] {
  const decoy = compiled.decoys[story.decoy];
  if (decoy === undefined) return undefined;
  const spots = compiled.spots.filter(({ place }) => place.of === "decoy").map(({ spot }) => spot);
  return { spots, toward: decoy.toward, why: fill(decoy.why, story.filling) };
}

/** Says why the answer is right. For another option it says why that is wrong, and what would have to be different for it to be right. */
function reasonFor({ compiled, story }: Telling, answer: TermId, term: TermId): string {
  const reasons = compiled.why[answer] ?? {};
  if (term === answer) return fill(reasons.right ?? [], story.filling);
  const not = fill(reasons[term] ?? compiled.extras[term] ?? [], story.filling);
  const rightIf = `It would be right if ${fill(compiled.rightIf[term] ?? [], story.filling)}.`;
  return not === "" ? rightIf : `${not} ${rightIf}`;
}
