import type { Contrast, FrameCard, TermId } from "../../engine/pack.ts";
import { shuffled } from "../../engine/random.ts";

/** A question before it has a seed. */
export interface Draw {
  readonly contrast: Contrast;
  readonly frame: FrameCard;
  readonly answer: TermId;
}

interface Candidate extends Draw {
  readonly names: { readonly frame: string; readonly term: string; readonly contrast: string; readonly both: string };
  /** In how many of the section's contrasts its answer could be asked. */
  readonly homes: number;
}

/** How often what a name stands for was drawn. */
type Usage = (name: string) => number;

/**
 * Draws a section's questions one by one: always a frame used least, then the term asked least, then one that could be asked in fewer
 * contrasts (the others are free to even things out), then the contrast used least, then a frame not yet asked with that answer. Chance
 * decides the rest.
 */
export function drawSection(contrasts: readonly Contrast[], questions: number, random: () => number): Draw[] {
  const candidates = shuffled(random, candidatesIn(contrasts));
  const drawn: Draw[] = [];
  const counts = new Map<string, number>();
  const usage: Usage = (name) => counts.get(name) ?? 0;
  while (drawn.length < questions && candidates.length > 0) {
    const best = candidates.reduce((one, other) => (compare(other, one, usage) < 0 ? other : one));
    for (const name of Object.values(best.names)) counts.set(name, usage(name) + 1);
    drawn.push(best);
  }
  return drawn;
}

function compare({ names: one, homes }: Candidate, { names: other, homes: otherHomes }: Candidate, usage: Usage): number {
  return (
    usage(one.frame) - usage(other.frame) ||
    usage(one.term) - usage(other.term) ||
    homes - otherHomes ||
    usage(one.contrast) - usage(other.contrast) ||
    usage(one.both) - usage(other.both)
  );
}

function candidatesIn(contrasts: readonly Contrast[]): Candidate[] {
  return contrasts.flatMap((contrast) =>
    contrast.terms.flatMap((answer) => {
      const homes = contrasts.filter(({ terms }) => terms.includes(answer)).length;
      return contrast.frames.map((frame) => ({ contrast, frame, answer, homes, names: namesOf(contrast, frame, answer) }));
    }),
  );
}

function namesOf(contrast: Contrast, frame: FrameCard, answer: TermId): Candidate["names"] {
  return { frame: `frame ${frame.id}`, term: `term ${answer}`, contrast: `contrast ${contrast.id}`, both: `both ${frame.id} ${answer}` };
}
