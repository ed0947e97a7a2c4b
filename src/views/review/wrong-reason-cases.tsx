import type { OpenReason } from "../../mastery/confusions/open-reasons.ts";
import { contrastOfFrame, type FrameBook, useFrames } from "../../packs/use-pack.ts";
import { counted, sentence } from "../../ui/humanize.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { nameOf } from "../lookup/term-names.ts";
import { useStart } from "../start-quiz/start-quiz.tsx";
import { Cases } from "./cases.tsx";

interface WrongReasonCasesProps {
  readonly reasons: readonly OpenReason[];
  readonly record: LearnerRecord;
}

/** What was right while another fact was pointed at, by term, until it is put right; nothing where there is none. */
export function WrongReasonCases({ reasons, record }: WrongReasonCasesProps) {
  const frames = reasons.flatMap(({ attempts }) => attempts.map(({ frame }) => frame));
  const book = useFrames([...new Set(frames.map(contrastOfFrame))]);
  if (reasons.length === 0) return null;
  return (
    <section className="part" aria-labelledby="wrong-reason">
      <header>
        <h2 id="wrong-reason">Right for the wrong reason</h2>{" "}
        <p className="small">
          You picked the right term and pointed at a fact that doesn’t decide. Finding the fact in another case puts it right, and so do two
          right answers where you aren’t asked.
        </p>
      </header>
      {reasons.map((reason) => (
        <Term key={reason.answer} reason={reason} record={record} book={book} />
      ))}
    </section>
  );
}

const RETRY_LENGTH = 6;

interface TermProps {
  readonly reason: OpenReason;
  readonly record: LearnerRecord;
  readonly book: FrameBook;
}

function Term({ reason: { answer, attempts }, record, book }: TermProps) {
  const start = useStart(record);
  const name = nameOf(record.pack, answer);
  const practise = () => start.begin({ scope: { kind: "term", id: answer }, length: RETRY_LENGTH, clock: "none", feedback: "each" });
  return (
    <section className="group">
      <div className="stack">
        <h3>{sentence(name)}</h3>
        <p className="small">{sentence(counted(attempts.length, "answer"))}</p>
        <button type="button" className="btn" onClick={practise}>
          Practise {name}
        </button>
        {start.dialog}
      </div>
      <Cases attempts={attempts.toReversed()} record={record} book={book} />
    </section>
  );
}
