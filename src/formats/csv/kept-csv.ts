import { plainCase } from "../../engine/generate/plain-text.ts";
import { pose } from "../../engine/generate/pose.ts";
import type { Frame, FrameId, Pack, TermId } from "../../engine/pack.ts";
import { termName } from "../case-set.ts";
import { csvText } from "./csv.ts";

/** A case that the learner keeps. */
export interface KeptRow {
  readonly frame: FrameId;
  readonly revision: string;
  readonly seed: number;
  readonly chosen?: TermId | undefined;
  readonly note: string;
  /** When it was kept, in ms since 1970. */
  readonly at: number;
}

const COLUMNS = ["kept", "case", "seed", "note", "picked", "right term", "about", "story", "question", "options", "reason"];

/**
 * Writes kept cases, one row each in the order given, with times in UTC. If a frame has been rewritten since or is gone, its row has the note but
 * no case.
 *
 * @param frameOf a frame by its id
 */
export function keptCsv(pack: Pack, kept: readonly KeptRow[], frameOf: (id: FrameId) => Frame | undefined): string {
  return csvText(
    COLUMNS,
    kept.map(({ frame, revision, seed, chosen, note, at }) => [
      new Date(at).toISOString(),
      frame,
      seed,
      note,
      chosen === undefined ? undefined : termName(pack, chosen),
      ...told(pack, frameOf(frame), revision, seed),
    ]),
  );
}

function told(pack: Pack, frame: Frame | undefined, revision: string, seed: number): (string | undefined)[] {
  if (frame?.revision !== revision) return [undefined, undefined, undefined, undefined, undefined, undefined];
  const { question, key } = pose(pack, frame, seed);
  return [
    termName(pack, key.answer),
    question.about,
    plainCase(question.blocks).text,
    question.ask,
    question.options.map(({ label }) => label).join(" | "),
    key.why.get(key.answer),
  ];
}
