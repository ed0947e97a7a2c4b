import { type Story, textWith } from "../generate/instantiate-case.ts";
import { isMachineText } from "../generate/is-machine-text.ts";
import { GENERATOR_VERSION, pose, storyOf } from "../generate/pose.ts";
import { spotKey } from "../generate/serialize-spot.ts";
import type { Frame, FrameCard, FrameId, Pack, TermId } from "../pack.ts";
import type { Block, Change, Offer, Option, Posed, Spot } from "../question.ts";
import { pick, randomFrom, shuffled } from "../random.ts";
import { answerAt, seedFor, storyAt } from "../seed-encoding.ts";
import { fill } from "../template/template.ts";
import { type CompiledChange, compiledFlip, FEWEST_OTHERS } from "./compiled-flip.ts";
import { blockNameOf, whereOf } from "./location-label.ts";

/**
 * The flip that a frame and a seed name. The seed's answer is the term to be made right; the case shown is the twin in which a rival still is.
 *
 * @param seed a whole number from 0 to 2^31 - 1; `seed-encoding.ts` says what it means
 * @throws RangeError where the frame has no flip, or as `pose` does
 */
export function poseFlip(pack: Pack, frame: Frame, seed: number): Posed {
  const flip = compiledFlip(frame);
  if (flip === undefined) throw new RangeError(`${frame.id} has no flip`);
  const random = randomFrom(GENERATOR_VERSION, "flip", frame.id, seed);
  const to = answerAt(frame.terms, seed);
  const from = flippedFrom(frame.id, frame.terms, seed);
  const seedAsItStands = seedFor(frame.terms, from, storyAt(frame.terms, seed));
  const { question, key } = pose(pack, frame, seedAsItStands, "contrast");
  const twins = key.twins.filter(({ answer }) => answer === to);
  const differing = twins.flatMap(({ tell }) => tell.map(({ spot }) => spot));
  const named = differing.filter((spot) => flip.spots.some((one) => spotKey(one) === spotKey(spot)));
  const spots = named.length > 0 ? named : differing;
  const story = storyOf(frame, seedAsItStands);
  const { blocks } = question;
  // Only the tell can take several lines, so a list of lines would give it away. Where it does, every change names its exhibit alone.
  const first = spots[0];
  const isSpread =
    first !== undefined && spots.some(({ block, line, cell }) => block !== first.block || line !== first.line || cell !== first.cell);
  const where = isSpread
    ? (of: readonly Spot[]) => (of[0] === undefined ? "" : blockNameOf(blocks, of[0]))
    : (of: readonly Spot[]) => whereOf(blocks, of);
  const others = flip.others.map((change, index) => ({ change: idleChange(story, from, blocks, change, index, where), why: change.why }));
  // Changes within the tell's own exhibit come first, because a learner could rule out the others without reading the case.
  const isNear = ({ change }: (typeof others)[number]) => change.spots.some(({ block }) => spots.some((spot) => spot.block === block));
  const drawn = shuffled(random, others);
  const shown = [...drawn.filter(isNear), ...drawn.filter((other) => !isNear(other))].slice(0, FEWEST_OTHERS);
  const [was = "", now = ""] = [from, to].map((term) =>
    textWith(story, term, blocks[spots[0]?.block ?? 0]?.kind ?? "prose", flip.tell[term] ?? []),
  );
  const flipping = {
    id: to,
    spots,
    where: where(spots),
    was,
    now,
    isCode: frame.flip?.tell === undefined && isCodeAt(blocks, spots),
  };
  const changes = shuffled(random, [flipping, ...shown.map(({ change }) => change)]);
  const optionFor = (term: TermId): Option => question.options.find((option) => option.term === term) ?? { term, label: term };
  return {
    question: {
      ...question,
      id: `${frame.id}:${seed}:flip`,
      seed,
      ask: askFor(pack, frame, optionFor(to)),
      options: changes.map((change) => ({ term: change.id, label: changeText(change) })),
      flip: { ask: question.ask, from: optionFor(from), to: optionFor(to), changes },
    },
    key: {
      ...key,
      answer: to,
      tell: key.tell.filter(({ spot }) => differing.some((one) => spotKey(one) === spotKey(spot))),
      why: new Map([
        ...[from, to].map((term): [string, string] => [term, twins.find(({ answer }) => answer === term)?.why ?? key.why.get(term) ?? ""]),
        ...shown.map(({ change, why }): [string, string] => [change.id, fill(why, story.filling)]),
      ]),
      twins,
    },
  };
}

/** The term that is right before any change of a flip's case. It is one of the rivals of the seed's own answer. */
export function flippedFrom(frame: FrameId, terms: readonly TermId[], seed: number): TermId {
  const rivals = terms.filter((term) => term !== answerAt(terms, seed));
  return pick(rivals, randomFrom(GENERATOR_VERSION, "flipped from", frame, seed));
}

/**
 * Poses a question as it was asked: as a flip, or as an ordinary question. If the frame no longer has a flip, an ordinary question with the same
 * answer takes its place.
 */
export function poseAsked(
  pack: Pack,
  frame: Frame,
  { seed, flip }: { readonly seed: number; readonly flip?: unknown },
  offer?: Offer,
): Posed {
  return flip === undefined || frame.flip === undefined ? pose(pack, frame, seed, offer) : poseFlip(pack, frame, seed);
}

/** Whether a question still reads as it did at this revision. */
export function isUnchanged(frame: FrameCard, { revision, flip }: { readonly revision: string; readonly flip?: unknown }): boolean {
  return revision === (flip === undefined ? frame.revision : frame.flipRevision);
}

/** A change in one line, for lists and screen readers: "v17, release test: 5.2 instead of 9.8". */
function changeText({ where, was, now }: Change): string {
  return `${where}: ${now} instead of ${was}`;
}

/** The option's id of a frame's idle change, by its number from 1. No term has such an id. */
export function idleId(number: number): string {
  return `=${number}`;
}

/** The number of the change that an option of a flip stands for, as the frame numbers its changes; 0 for the one that flips the case. */
export function changeNumber(id: string): number {
  return id.startsWith("=") ? Number(id.slice(1)) : 0;
}

function idleChange(
  story: Story,
  from: TermId,
  blocks: readonly Block[],
  { spot, kind, was, now }: CompiledChange,
  index: number,
  where: (spots: readonly Spot[]) => string,
): Change {
  return {
    id: idleId(index + 1),
    spots: [spot],
    where: where([spot]),
    was: textWith(story, from, kind, was),
    now: textWith(story, from, kind, now),
    isCode: isCodeAt(blocks, [spot]),
  };
}

/** Asks, for instance, “Which one change would make it a rollback?” Where the frame words its options, it quotes the answer instead. */
function askFor(pack: Pack, frame: Frame, { term, label }: Option): string {
  if (frame.options !== undefined) return `Which one change would make the answer “${label}”?`;
  const { name = label, article } = pack.terms.find(({ id }) => id === term) ?? {};
  return `Which one change would make it ${article === undefined ? "" : `${article} `}${name}?`;
}

function isCodeAt(blocks: readonly Block[], spots: readonly Spot[]): boolean {
  return spots.some(({ block: at }) => {
    const block = blocks[at];
    return block !== undefined && isMachineText(block.kind);
  });
}
