import type { Block, Mark, Posed } from "../question.ts";

/** The most that the longest prose tell of a set may exceed the shortest, as a ratio. */
export const MAX_TELL_LENGTH_RATIO = 1.8;

/** Differences of fewer characters give nothing away, as “7” beside “version 12” does not. */
const NOTICEABLE_CHARACTERS = 12;

/**
 * The ratio of the longest to the shortest of a question’s tell and its twins’ tells, in characters of prose. It is 1 if no prose differs.
 */
export function twinTellLengthRatio({ question, key }: Posed): number {
  const lengths = [proseLength(question.blocks, key.tell), ...key.twins.map(({ blocks }) => proseLength(blocks, key.tell))];
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  return longest - shortest < NOTICEABLE_CHARACTERS ? 1 : longest / Math.max(1, shortest);
}

function proseLength(blocks: readonly Block[], marks: readonly Mark[]): number {
  return marks.reduce((sum, { spot }) => {
    const block = blocks[spot.block];
    return sum + (block?.kind === "prose" ? (block.text[spot.piece]?.length ?? 0) : 0);
  }, 0);
}
