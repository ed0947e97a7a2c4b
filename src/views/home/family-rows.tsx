import { Link } from "react-router";
import { LevelLine } from "../../ui/level-line.tsx";
import { type FamilyGroup, nameOf } from "../names.ts";
import { LEVEL_STEP, type LearnerRecord, masteryOf } from "../record.ts";

interface FamilyRowsProps {
  readonly families: readonly FamilyGroup[];
  readonly record: LearnerRecord;
  readonly levels: boolean;
}

/** The families with their terms, and how far each term is. */
export function FamilyRows({ families, record, levels }: FamilyRowsProps) {
  return (
    <div className="rows">
      {families.map(({ id, name, terms }) => (
        <div className="cluster" key={id}>
          <Link to={`/mastery#${id}`}>{name}</Link>
          <ul className="terms">
            {terms.map((term) => (
              <li key={term}>
                <Link to={`/terms/${term}`}>{nameOf(record.pack, term)}</Link>
                {levels ? <TermLevel record={record} term={term} /> : null}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function TermLevel({ record, term }: { readonly record: LearnerRecord; readonly term: string }) {
  const { level } = masteryOf(record, term);
  return <LevelLine step={LEVEL_STEP[level]} name={level} />;
}
