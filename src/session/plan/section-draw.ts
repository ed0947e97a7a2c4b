import type { Contrast, FrameCard, TermId } from "../../engine/pack.ts";
import { pick, shuffled } from "../../engine/random.ts";

/** A question before it has a seed. */
export interface Draw {
  readonly contrast: Contrast;
  readonly frame: FrameCard;
  readonly answer: TermId;
}

interface Candidate {
  readonly contrast: Contrast;
  readonly frame: FrameCard;
}

/** How often each was drawn. */
interface Usage {
  readonly frames: Map<FrameCard, number>;
  readonly terms: Map<TermId, number>;
  readonly contrasts: Map<Contrast, number>;
}

/**
 * Draws a section's questions one by one: always a frame used least, then one of the contrast whose terms were asked least, then of the contrast
 * used least. Which of its terms is the answer is left to chance, so that the answers before do not tell it: the terms come evenly over many
 * exams, and about so in one.
 */
export function drawSection(contrasts: readonly Contrast[], questions: number, random: () => number): Draw[] {
  const candidates = shuffled(
    random,
    contrasts.flatMap((contrast) => contrast.frames.map((frame) => ({ contrast, frame }))),
  );
  const usage: Usage = { frames: new Map(), terms: new Map(), contrasts: new Map() };
  const drawn: Draw[] = [];
  while (drawn.length < questions && candidates.length > 0) {
    const { contrast, frame } = candidates.reduce((one, other) => (compare(other, one, usage) < 0 ? other : one));
    const answer = pick(contrast.terms, random);
    note(usage.frames, frame);
    note(usage.terms, answer);
    note(usage.contrasts, contrast);
    drawn.push({ contrast, frame, answer });
  }
  return drawn;
}

function compare(one: Candidate, other: Candidate, { frames, terms, contrasts }: Usage): number {
  const asked = ({ contrast }: Candidate) => contrast.terms.reduce((sum, term) => sum + (terms.get(term) ?? 0), 0) / contrast.terms.length;
  return (
    (frames.get(one.frame) ?? 0) - (frames.get(other.frame) ?? 0) ||
    asked(one) - asked(other) ||
    (contrasts.get(one.contrast) ?? 0) - (contrasts.get(other.contrast) ?? 0)
  );
}

function note<T>(counts: Map<T, number>, name: T): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
