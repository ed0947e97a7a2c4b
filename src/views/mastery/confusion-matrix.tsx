import { Link } from "react-router";
import type { TermId } from "../../engine/pack.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { LevelLine } from "../../ui/level-line.tsx";
import { shortDayName } from "../../ui/local-dates.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { LEVEL_STEP, masteryOf } from "../lookup/term-level.ts";
import { type FamilyGroup, labelOf, shortNameOf } from "../lookup/term-names.ts";
import type { Wish } from "../start-quiz/start-quiz.tsx";
import type { Counted } from "./answers-in-window.ts";
import { useCellKeys } from "./cell-keys.ts";
import { drillBehind } from "./drill.ts";
import { MatrixCell } from "./matrix-cell.tsx";

/** With more columns than this the heads are turned. */
const MOST_LEVEL_HEADS = 4;
const NOT_ASKED: Counted = { asked: 0, right: 0 };

interface FamilyMatrixProps {
  readonly family: FamilyGroup;
  readonly record: LearnerRecord;
  /** Answers by term, of the days that mix-ups are counted over. */
  readonly counts: ReadonlyMap<TermId, Counted>;
  /** The end of those days. */
  readonly until: number;
  readonly begin: (wish: Wish) => void;
}

/** One family: rows are the right terms, columns the picks. */
export function FamilyMatrix({ family, record, counts, until, begin }: FamilyMatrixProps) {
  const { pack } = record;
  const { isStop, ...keys } = useCellKeys();
  return (
    <table className={family.terms.length > MOST_LEVEL_HEADS ? "matrix many" : "matrix"} id={family.id}>
      <caption>{family.name}</caption>
      <colgroup>
        <col className="head" />
        <col span={family.terms.length} />
      </colgroup>
      <thead>
        <tr>
          <td>
            When it is <Icon name="right" className="small" /> you pick
          </td>
          {family.terms.map((term) => (
            <th key={term} scope="col" abbr={labelOf(pack, term)}>
              <span>{shortNameOf(pack, term)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...keys}>
        {family.terms.map((answer, row) => (
          <tr key={answer}>
            <RowHead term={answer} record={record} />
            {family.terms.map((chosen, column) => {
              const wish = drillBehind(pack, answer, chosen);
              return (
                <MatrixCell
                  key={chosen}
                  answer={answer}
                  chosen={chosen}
                  record={record}
                  until={until}
                  counted={counts.get(answer) ?? NOT_ASKED}
                  drill={wish === null ? null : () => begin(wish)}
                  stop={isStop(row, column)}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RowHead({ term, record }: { readonly term: TermId; readonly record: LearnerRecord }) {
  const { level, dueAt } = masteryOf(record, term);
  const due = dueAt === null ? "" : `due ${shortDayName(Math.max(dueAt, record.now), record.now)}`;
  return (
    <th scope="row">
      <Link to={`/terms/${term}`}>
        <b>{labelOf(record.pack, term)}</b> <LevelLine step={LEVEL_STEP[level]} name={level} />{" "}
        <span className="small">
          <span className="lv">
            {level}
            {due === "" ? "" : ", "}
          </span>
          {due}
        </span>
      </Link>
    </th>
  );
}
