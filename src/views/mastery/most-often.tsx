import type { Confusion } from "../../mastery/confusions.ts";
import { nameOf, withArticle } from "../names.ts";
import { PractiseButton } from "../practise-button.tsx";
import type { LearnerRecord } from "../record.ts";

const MOST_SHOWN = 5;

interface MostOftenProps {
  readonly record: LearnerRecord;
  readonly confusions: readonly Confusion[];
}

/** The sentences that the matrices come from. What happened once is told as that, not as a habit. */
export function MostOften({ record, confusions }: MostOftenProps) {
  const { pack } = record;
  return (
    <section className="part" aria-labelledby="most">
      <header>
        <h2 id="most">Most often</h2> <span className="small">of the times both were on offer, last 30 days</span>
      </header>
      {confusions.length === 0 ? (
        <p className="after">
          <b>No mix-up in the last 30 days.</b> A confusion shows here as soon as you pick one term where another is right.
        </p>
      ) : (
        <table className="list">
          <thead className="vh">
            <tr>
              <th>Confusion</th>
              <th>How often</th>
              <th>Practise</th>
            </tr>
          </thead>
          <tbody>
            {confusions.slice(0, MOST_SHOWN).map(({ answer, chosen, times, asked }) => (
              <tr key={`${answer} ${chosen}`}>
                <th scope="row">
                  {times === 1 ? "You once picked" : "You pick"} <b>{nameOf(pack, chosen)}</b> {times === 1 ? "when it was" : "when it is"}{" "}
                  <b>{withArticle(pack, answer)}</b>
                </th>
                <td className="soft">
                  {times} in {asked}
                </td>
                <td>
                  <PractiseButton record={record} between={[answer, chosen]} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
