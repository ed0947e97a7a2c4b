import { Link } from "react-router";
import type { TermId } from "../../engine/pack.ts";
import { confusionBetween } from "../../mastery/confusions.ts";
import { shortDayName } from "../../ui/days.ts";
import { Icon } from "../../ui/icon.tsx";
import { LevelLine } from "../../ui/level-line.tsx";
import { type FamilyGroup, labelOf, shortNameOf } from "../names.ts";
import { LEVEL_STEP, type LearnerRecord, masteryOf } from "../record.ts";
import { rightInWindow } from "./right-in-window.ts";

/** With more columns than this the heads are turned. */
const MOST_LEVEL_HEADS = 4;

interface FamilyMatrixProps {
  readonly family: FamilyGroup;
  readonly record: LearnerRecord;
}

/** One family: rows are the right terms, columns the picks. */
export function FamilyMatrix({ family, record }: FamilyMatrixProps) {
  const { pack } = record;
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
      <tbody>
        {family.terms.map((answer) => (
          <tr key={answer}>
            <RowHead term={answer} record={record} />
            {family.terms.map((chosen) => (
              <Cell key={chosen} answer={answer} chosen={chosen} record={record} family={family} />
            ))}
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

interface CellProps {
  readonly answer: TermId;
  readonly chosen: TermId;
  readonly record: LearnerRecord;
  readonly family: FamilyGroup;
}

function Cell({ answer, chosen, record, family }: CellProps) {
  if (answer === chosen) return <RightCell answer={answer} record={record} />;
  const together = family.contrasts.some(({ terms }) => terms.includes(answer) && terms.includes(chosen));
  const { times, asked } = confusionBetween(record.mastery, answer, chosen, record.now);
  if (asked === 0 && !together) return <NotAsked words="never asked together" />;
  if (times === 0) {
    return (
      <td>
        <span className="vh">0</span>
      </td>
    );
  }
  const heat = times === 1 ? "c1" : times <= 3 ? "c2" : "c3";
  return <td className={heat}>{times}</td>;
}

function RightCell({ answer, record }: { readonly answer: TermId; readonly record: LearnerRecord }) {
  const { asked, right } = rightInWindow(record.attempts, answer, record.now);
  if (asked === 0) return <NotAsked words="not asked yet" hit />;
  return (
    <td className="hit">
      {right}
      <span className="vh"> right</span>
    </td>
  );
}

function NotAsked({ words, hit = false }: { readonly words: string; readonly hit?: boolean }) {
  return (
    <td className={hit ? "hit" : undefined}>
      <span aria-hidden="true">–</span>
      <span className="vh">{words}</span>
    </td>
  );
}
