import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Pack, TermId } from "../../engine/pack.ts";
import { type FamilyGroup, nameOf } from "../lookup/term-names.ts";

interface FamilyRowsProps {
  readonly families: readonly FamilyGroup[];
  readonly pack: Pack;
  /** What stands beside a term. A newcomer's rows have nothing there, and the first screen comes without the code for it. */
  readonly beside?: (term: TermId) => ReactNode;
}

/** The families with their terms. */
export function FamilyRows({ families, pack, beside }: FamilyRowsProps) {
  return (
    <div className="rows">
      {families.map(({ id, name, terms }) => (
        <div className="cluster" key={id}>
          <Link to={`/mastery#${id}`}>{name}</Link>
          <ul className="terms">
            {terms.map((term) => (
              <li key={term}>
                <Link to={`/terms/${term}`}>{nameOf(pack, term)}</Link>
                {beside?.(term)}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
