import type { TermId } from "../../engine/pack.ts";
import { confusionBetween } from "../../mastery/confusions/confusions.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { nameOf } from "../lookup/term-names.ts";
import type { Counted } from "./answers-in-window.ts";

interface CellProps {
  readonly answer: TermId;
  readonly chosen: TermId;
  readonly record: LearnerRecord;
  /** The end of the days that mix-ups are counted over. */
  readonly until: number;
  /** Answers on the term of the row. */
  readonly counted: Counted;
  /** Begins the drill behind the cell; none where the two share no contrast. */
  readonly drill: (() => void) | null;
  /** Whether Tab reaches it. */
  readonly stop: boolean;
}

/** How often one term was picked where another, or it itself, was right; pressed, it drills them. */
export function MatrixCell(props: CellProps) {
  const { answer, chosen, record, drill, stop } = props;
  const { count, of, kind } = contentsOf(props);
  if (drill === null) {
    return (
      <td>
        <span aria-hidden="true">–</span>
        <span className="vh">never asked together</span>
      </td>
    );
  }
  const isHit = answer === chosen;
  const names = isHit ? nameOf(record.pack, answer) : `${nameOf(record.pack, answer)} and ${nameOf(record.pack, chosen)}`;
  return (
    <td className={kind}>
      <button type="button" tabIndex={stop ? 0 : -1} onClick={drill}>
        {isHit ? (
          <HitCount right={count} of={of} met={(record.mastery.terms.get(answer)?.answers ?? 0) > 0} />
        ) : (
          <MissCount times={count} of={of} />
        )}
        <span className="vh">. Practise {names}</span>
      </button>
    </td>
  );
}

interface HitCountProps {
  readonly right: number;
  readonly of: number;
  /** Whether the term was ever asked. */
  readonly met: boolean;
}

function HitCount({ right, of, met }: HitCountProps) {
  if (of === 0) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="vh">{met ? "not asked in these 30 days" : "not asked yet"}</span>
      </>
    );
  }
  return (
    <>
      {right} <span className="of">of {of}</span>
      <span className="vh"> right</span>
    </>
  );
}

/** An empty cell reads 0. */
function MissCount({ times, of }: { readonly times: number; readonly of: number }) {
  return (
    <>
      <span className={times === 0 ? "vh" : undefined}>{times}</span>
      <span className="vh"> of {of}</span>
    </>
  );
}

/** What a cell counts, of how many, and how it looks. */
function contentsOf({ answer, chosen, record, until, counted }: CellProps): {
  readonly count: number;
  readonly of: number;
  readonly kind: string | undefined;
} {
  if (answer === chosen) return { count: counted.right, of: counted.asked, kind: "correct" };
  const { times, asked } = confusionBetween(record.mastery, answer, chosen, until);
  return { count: times, of: asked, kind: times === 0 ? undefined : times === 1 ? "c1" : times <= 3 ? "c2" : "c3" };
}
