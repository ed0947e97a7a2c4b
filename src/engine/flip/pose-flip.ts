import { GENERATOR_VERSION, pose, storyOf } from "../generate/pose.ts";
import { type Story, textWith } from "../generate/story.ts";
import type { Frame, Pack, TermId } from "../pack.ts";
import type { Block, Change, Option, Posed, Spot } from "../question.ts";
import { pick, randomFrom, shuffled } from "../random.ts";
import { answerAt, seedFor, storyAt } from "../seeds.ts";
import { fill } from "../template/template.ts";
import { type CompiledChange, compiledFlip, FEWEST_OTHERS } from "./compiled-flip.ts";
import { whereOf } from "./where.ts";

/**
 * The flip that a frame and a seed name. The seed's answer is the term to be made right; the case shown is the twin in which a rival still is.
 *
 * @param seed a whole number from 0 to 2^31 - 1; `seeds.ts` says what it means
 * @throws RangeError where the frame has no flip, or as `pose` does
 */
export function poseFlip(pack: Pack, frame: Frame, seed: number): Posed {
  const flip = compiledFlip(frame);
  if (flip === undefined) throw new RangeError(`${frame.id} has no flip`);
  const random = randomFrom(GENERATOR_VERSION, "flip", frame.id, seed);
  const to = answerAt(frame.terms, seed);
  const from = pick(
    frame.terms.filter((term) => term !== to),
    random,
  );
  const { question, key } = pose(pack, frame, seedFor(frame.terms, from, storyAt(frame.terms, seed)), "contrast");
  const twins = key.twins.filter(({ answer }) => answer === to);
  const differing = twins.flatMap(({ tell }) => tell.map(({ spot }) => spot));
  const named = differing.filter((spot) => flip.spots.some((one) => isSame(one, spot)));
  const spots = named.length > 0 ? named : differing;
  const story = storyOf(frame, seed);
  const { blocks } = question;
  const others = flip.others.map((change, index) => ({ change: idleChange(story, from, blocks, change, index), why: change.why }));
  const shown = shuffled(random, others).slice(0, FEWEST_OTHERS);
  const [was = "", now = ""] = [from, to].map((term) =>
    textWith(story, term, blocks[spots[0]?.block ?? 0]?.kind ?? "prose", flip.tell[term] ?? []),
  );
  const flipping = {
    id: to,
    spots,
    where: whereOf(blocks, spots),
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
      revision: frame.flipRevision ?? frame.revision,
      seed,
      ask: askFor(pack, frame, optionFor(to)),
      options: changes.map((change) => ({ term: change.id, label: changeText(change) })),
      flip: { ask: question.ask, from: optionFor(from), to: optionFor(to), changes },
    },
    key: {
      ...key,
      answer: to,
      tell: key.tell.filter(({ spot }) => differing.some((one) => isSame(one, spot))),
      why: new Map([
        ...[from, to].map((term): [string, string] => [term, twins.find(({ answer }) => answer === term)?.why ?? key.why.get(term) ?? ""]),
        ...shown.map(({ change, why }): [string, string] => [change.id, fill(why, story.filling)]),
      ]),
      twins,
    },
  };
}

/** A change in one line, for lists and for ears: "v17, release test: 5.2 instead of 9.8". */
export function changeText({ where, was, now }: Change): string {
  return `${where}: ${now} instead of ${was}`;
}

function idleChange(story: Story, from: TermId, blocks: readonly Block[], { spot, kind, was, now }: CompiledChange, index: number): Change {
  return {
    id: `=${index + 1}`,
    spots: [spot],
    where: whereOf(blocks, [spot]),
    was: textWith(story, from, kind, was),
    now: textWith(story, from, kind, now),
    isCode: isCodeAt(blocks, [spot]),
  };
}

/** “Which one change would make it a rollback?”; where options are worded for the case, the answer it would have. */
function askFor(pack: Pack, frame: Frame, { term, label }: Option): string {
  if (frame.options !== undefined) return `Which one change would make the answer “${label}”?`;
  const { name = label, article } = pack.terms.find(({ id }) => id === term) ?? {};
  return `Which one change would make it ${article === undefined ? "" : `${article} `}${name}?`;
}

function isCodeAt(blocks: readonly Block[], spots: readonly Spot[]): boolean {
  return spots.some(({ block }) => blocks[block]?.kind === "code" || blocks[block]?.kind === "log");
}

function isSame(one: Spot, other: Spot): boolean {
  return one.block === other.block && one.line === other.line && one.cell === other.cell && one.piece === other.piece;
}
