import type { FrameId, Pack } from "../../engine/pack.ts";
import { ankiText } from "../../formats/anki.ts";
import type { CaseSet } from "../../formats/case-set.ts";
import { caseSetOf, type TakenSet } from "../../formats/case-set-of.ts";
import { answersCsv } from "../../formats/csv/answers-csv.ts";
import { keptCsv } from "../../formats/csv/kept-csv.ts";
import { masteryCsv } from "../../formats/csv/mastery-csv.ts";
import { giftText } from "../../formats/gift.ts";
import { moodleXml } from "../../formats/moodle-xml.ts";
import { pickExampleCases } from "../../formats/pick-example-cases.ts";
import { quizletRows } from "../../formats/quizlet.ts";
import type { KeptCase } from "../../learner/kept-cases/kept-shape.ts";
import type { FrameBook } from "../../packs/use-pack.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { masteryOf } from "../lookup/term-level.ts";
import type { TakenElsewhere } from "./taken-elsewhere.ts";
import type { Target } from "./targets.ts";

/** Stories of each contrast beside the learner’s own mistakes; more would only be learned by heart. */
const STORIES_OF_ONE = 6;
const STORIES_OF_EACH = 3;

const CASE_WRITERS: Readonly<Record<string, (set: CaseSet) => string>> = {
  anki: ankiText,
  gift: giftText,
  moodle: moodleXml,
  quizlet: quizletRows,
};

/**
 * The cases that are taken along, with the notes that the learner has on them; the book must be complete. Those of cases that are set aside come only
 * where they are kept.
 *
 * @param notes every case that the learner keeps
 */
export function casesOf(
  { attempts, contrasts, term, kept }: TakenElsewhere,
  { pack, counts }: LearnerRecord,
  book: FrameBook,
  notes: readonly KeptCase[],
): TakenSet {
  const noteOf = noteIn(notes);
  if (kept !== undefined) return caseSetOf(pack, kept.toReversed(), [], book.get, noteOf);
  // A flip is no question on its case: what was answered in it can be put on no card.
  const counted = attempts.filter((one) => counts(one) && one.change === undefined);
  if (contrasts.length === 0) return caseSetOf(pack, counted, [], book.get, noteOf);
  const count = contrasts.length === 1 ? STORIES_OF_ONE : STORIES_OF_EACH;
  const frames = (id: string) => framesOf(pack, id, book.get).filter((frame) => counts({ frame: frame.id }));
  const stories = contrasts.flatMap((id) => pickExampleCases(pack, frames(id), count, term));
  return caseSetOf(pack, counted.filter(isWrong), stories, book.get, noteOf);
}

function noteIn(notes: readonly KeptCase[]): (frame: FrameId, seed: number) => string | undefined {
  const written = new Map(notes.filter(({ note }) => note !== "").map(({ frame, seed, note }) => [`${frame} ${seed}`, note]));
  return (frame, seed) => written.get(`${frame} ${seed}`);
}

/** The text of a file. */
export function exportText({ id, holds }: Target, taken: TakenElsewhere, cases: CaseSet, record: LearnerRecord, book: FrameBook): string {
  const { pack, counts } = record;
  if (holds === "kept") return keptCsv(pack, taken.kept ?? [], book.get);
  if (holds === "answers") return answersCsv(pack, taken.attempts, counts);
  if (holds === "wrong") return answersCsv(pack, taken.attempts.filter(isWrong), counts);
  if (holds === "mastery")
    return masteryCsv(
      pack,
      termsOf(taken, pack).map((term) => masteryOf(record, term)),
    );
  return CASE_WRITERS[id]?.(cases) ?? "";
}

export function isWrong({ answer, chosen }: { readonly answer: string; readonly chosen: string }): boolean {
  return answer !== chosen;
}

/** The terms of the contrasts; without any, all of the pack. */
export function termsOf({ contrasts }: TakenElsewhere, pack: Pack): string[] {
  const within = pack.contrasts.filter(({ id }) => contrasts.length === 0 || contrasts.includes(id));
  return pack.terms.map(({ id }) => id).filter((id) => within.some(({ terms }) => terms.includes(id)));
}

function framesOf(pack: Pack, contrast: string, get: (id: FrameId) => ReturnType<FrameBook["get"]>) {
  return (pack.contrasts.find(({ id }) => id === contrast)?.frames ?? []).flatMap(({ id }) => get(id) ?? []);
}
