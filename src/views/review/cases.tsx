import type { Attempt } from "../../engine/attempt.ts";
import type { FrameBook } from "../../packs/use-pack.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { useFirstFew } from "./first-few.ts";
import { WrongCase } from "./wrong-case.tsx";

const MOST_AT_FIRST = 8;

interface CasesProps {
  readonly attempts: readonly Attempt[];
  readonly record: LearnerRecord;
  readonly book: FrameBook;
  /** Says what was picked too, where no heading does. */
  readonly pick?: boolean;
}

/** Wrong answers in a list; a long one is cut until the rest is asked for. */
export function Cases({ attempts, record, book, pick = false }: CasesProps) {
  const { shown, rest, showAll } = useFirstFew(attempts, MOST_AT_FIRST);
  return (
    <ul className="cases">
      {shown.map((attempt) => (
        <WrongCase key={keyOf(attempt)} attempt={attempt} record={record} book={book} pick={pick} />
      ))}
      {rest === 0 ? null : (
        <li>
          <button type="button" className="btn link" onClick={showAll}>
            Show {rest} more
          </button>
        </li>
      )}
    </ul>
  );
}

export function keyOf({ at, frame, seed }: Attempt): string {
  return `${at} ${frame} ${seed}`;
}
