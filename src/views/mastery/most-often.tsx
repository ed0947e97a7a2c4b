import { Link } from "react-router";
import type { Confusion } from "../../mastery/confusions/confusions.ts";
import { counted } from "../../ui/humanize.ts";
import { MixUp, missedFlipsText } from "../lookup/confusion.tsx";
import { type LearnerRecord, useOpenWrong } from "../lookup/learner-record.ts";
import { PractiseButton } from "../start-quiz/practise-button.tsx";

const MOST_SHOWN = 5;

interface MostOftenProps {
  readonly record: LearnerRecord;
  readonly confusions: readonly Confusion[];
  /** The days that they are counted over. */
  readonly window: string;
  /** How many flips went wrong in those days. */
  readonly flips: number;
}

/** The sentences that the matrices come from. */
export function MostOften({ record, confusions, window, flips }: MostOftenProps) {
  const { pack } = record;
  return (
    <section className="part" aria-labelledby="most">
      <header>
        <h2 id="most">Most often</h2> <span className="small">of the times both were on offer, {window}</span>
      </header>
      {confusions.length === 0 ? (
        <NoMixUp window={window} flips={flips} />
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
                  <MixUp pack={pack} answer={answer} chosen={chosen} />
                </th>
                <td className="soft">
                  {times} of {asked}
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

/** Older mix-ups may still wait to be put right. */
function NoMixUp({ window, flips }: Pick<MostOftenProps, "window" | "flips">) {
  const older = useOpenWrong().reduce((sum, { attempts }) => sum + attempts.length, 0);
  return (
    <p className="after">
      <b>No confusion in the {window}.</b>{" "}
      {older === 0 ? (
        "A confusion shows here as soon as you pick one term where another is right."
      ) : (
        <>
          From before, {counted(older, "wrong answer waits", "wrong answers wait")} to be put right in <Link to="/review">Review</Link>.
        </>
      )}
      {flips === 0 ? null : (
        <>
          {" "}
          {missedFlipsText(flips)} <Link to="/history?kind=flip">See them</Link>
        </>
      )}
    </p>
  );
}
