import { Link } from "react-router";
import type { Pack } from "../../engine/pack.ts";
import type { ReasonRecord } from "../../mastery/report/reason-record.ts";
import { nameOf } from "./term-names.ts";

interface WrongReasonsProps {
  readonly records: readonly ReasonRecord[];
  readonly pack: Pack;
  /** Which answers are counted: "of this quiz". */
  readonly counted: string;
}

const MOST_SHOWN = 5;

/** The terms that were right while another fact was pointed at, in counts; nothing where there was none. */
export function WrongReasons({ records, pack, counted }: WrongReasonsProps) {
  const wrong = records.filter(({ elsewhere }) => elsewhere > 0);
  if (wrong.length === 0) return null;
  return (
    <section className="part" aria-labelledby="reasons">
      <header>
        <h2 id="reasons">Right for the wrong reason</h2>{" "}
        <span className="small">of the right answers {counted} where you said which fact decides</span>
      </header>
      <table className="list">
        <thead className="vh">
          <tr>
            <th>Term</th>
            <th>How often</th>
          </tr>
        </thead>
        <tbody>
          {wrong.slice(0, MOST_SHOWN).map(({ term, said, elsewhere }) => (
            <tr key={term}>
              <th scope="row">
                <Link to={`/terms/${term}`}>{nameOf(pack, term)}</Link>
              </th>
              <td className="soft">
                {elsewhere} of {said}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
