import { pose } from "../engine/generate/pose.ts";
import type { Frame, FrameId, Pack, TermId } from "../engine/pack.ts";
import type { Posed } from "../engine/question.ts";
import { type CaseSet, caseId, type TakenCase } from "./case-set.ts";

/** More than these no importer takes well; the latest count. */
const MOST_CASES = 1_000;

/** A case by name: an answer is one, and so is a kept case. */
interface NamedCase {
  readonly frame: FrameId;
  readonly revision: string;
  readonly seed: number;
  readonly chosen?: TermId | undefined;
}

export interface TakenSet extends CaseSet {
  /** Answered cases that can’t be told again: their frame was rewritten since, or is gone. */
  readonly lost: number;
}

/**
 * Some cases, each once, with what was mistaken in them, then other stories of the same contrasts.
 *
 * @param named oldest first
 * @param frameOf a frame by its id
 * @param noteOf the learner’s own note on a case; without it a later file would take the note off a card that has it
 */
export function caseSetOf(
  pack: Pack,
  named: readonly NamedCase[],
  stories: readonly Posed[],
  frameOf: (id: FrameId) => Frame | undefined,
  noteOf: (frame: FrameId, seed: number) => string | undefined = () => undefined,
): TakenSet {
  const cases = new Map<string, TakenCase>();
  let lost = 0;
  for (const { frame: id, revision, seed, chosen } of named.slice(-MOST_CASES).reverse()) {
    const frame = frameOf(id);
    if (frame === undefined || frame.revision !== revision) lost++;
    else {
      const posed = pose(pack, frame, seed);
      putOnce(cases, { posed, mistakenFor: chosen === posed.key.answer ? undefined : chosen });
    }
  }
  for (const posed of stories) putOnce(cases, { posed });
  const withNotes = [...cases.values()].map((taken) => {
    const note = noteOf(taken.posed.question.frame, taken.posed.question.seed);
    return note === undefined ? taken : { ...taken, note };
  });
  return { pack, cases: withNotes, lost };
}

/** A case that was answered more than once is the mistake, where one of its answers was. */
function putOnce(cases: Map<string, TakenCase>, taken: TakenCase): void {
  const id = caseId(taken);
  if (cases.get(id)?.mistakenFor === undefined) cases.set(id, taken);
}
