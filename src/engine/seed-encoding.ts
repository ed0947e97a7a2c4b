import type { TermId } from "./pack.ts";

/**
 * A seed names a story and which of its twins is told. With n terms in the contrast, `seed % n` is the right term and `floor(seed / n)` the
 * story. The twins of a question thus have neighbouring seeds, and each twin has its own.
 */
export const SEED_LIMIT = 2 ** 31;

/** The term that is right in the question of this seed. */
export function answerAt(terms: readonly TermId[], seed: number): TermId {
  const answer = terms[seed % terms.length];
  if (answer === undefined) throw new RangeError(`seed ${seed} names no term of [${terms.join(", ")}]`);
  return answer;
}

/** The number of the story that the seed names. Twins share it. */
export function storyAt(terms: readonly TermId[], seed: number): number {
  return Math.floor(seed / terms.length);
}

/**
 * The seed whose question tells this story with this right answer.
 *
 * @param story a whole number; taken modulo the number of stories that seeds below 2^31 can name
 */
export function seedFor(terms: readonly TermId[], answer: TermId, story: number): number {
  const index = terms.indexOf(answer);
  if (index < 0) throw new RangeError(`${answer} is not one of [${terms.join(", ")}]`);
  const stories = Math.floor(SEED_LIMIT / terms.length);
  return (story % stories) * terms.length + index;
}
