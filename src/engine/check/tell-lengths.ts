import type { Block, Mark, Posed } from "../question.ts";

/** How much longer the longest tell of a set may be than the shortest, where the tell is prose. */
export const TELL_RATIO = 1.8;

/** Shorter differences tell nothing: “7” beside “version 12”. */
const NOTICEABLE_CHARACTERS = 12;

/** The longest over the shortest of a question’s tell and its twins’, in characters of prose; 1 where no prose differs. */
export function proseTellRatio({ question, key }: Posed): number {
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
