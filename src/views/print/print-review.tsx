import { pose } from "../../engine/generate/pose.ts";
import type { OpenWrong } from "../../mastery/confusions/open-mistakes.ts";
import { contrastOfFrame, useFrames } from "../../packs/use-pack.ts";
import { counted, sentence } from "../../ui/humanize.ts";
import { dayName } from "../../ui/local-dates.ts";
import { Waiting } from "../../ui/waiting.tsx";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { FramesFault } from "../shell/frames-error.tsx";
import { PrintSheet } from "./print-sheet.tsx";

interface PrintReviewProps {
  readonly record: LearnerRecord;
  readonly groups: readonly OpenWrong[];
}

/** The wrong answers still to be put right, on paper: the cases first, then what they were and what was picked. */
export function PrintReview({ record: { pack, now }, groups }: PrintReviewProps) {
  const attempts = groups.flatMap((group) => group.attempts);
  const book = useFrames([...new Set(attempts.map(({ frame }) => contrastOfFrame(frame)))]);
  if (book.fault !== null) return <FramesFault book={book} />;
  if (!book.complete) return <Waiting for="Fetching the cases" />;
  const questions = attempts.flatMap(({ frame: id, revision, seed, chosen, offered, at }) => {
    const frame = book.get(id);
    if (frame?.revision !== revision) return [];
    const offer = offered.length < 4 && frame.terms.length === offered.length ? "contrast" : "four";
    return [{ id: `${at} ${id} ${seed}`, posed: pose(pack, frame, seed, offer), chosen, when: dayName(at, now) }];
  });
  return (
    <PrintSheet
      pack={pack}
      title={`${sentence(counted(questions.length, "answer"))} to put right`}
      note="Cases that were answered wrongly and not yet put right, by confusion."
      tab="Review"
      questions={questions}
      lost={attempts.length - questions.length}
    />
  );
}
