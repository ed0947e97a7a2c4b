import type { MixUp } from "../../session/results/mix-ups.ts";
import { times } from "../../ui/humanize.ts";
import { MixUp as MixUpText } from "../lookup/confusion.tsx";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { PractiseButton } from "../start-quiz/practise-button.tsx";

export function MixedUp({ confusions, record }: { readonly confusions: readonly MixUp[]; readonly record: LearnerRecord }) {
  const { pack } = record;
  if (confusions.length === 0) return null;
  return (
    <section className="part" aria-labelledby="conf">
      <h2 id="conf">Confusions</h2>
      <table className="list">
        <thead className="vh">
          <tr>
            <th>Confusion</th>
            <th>Times</th>
            <th>Practise</th>
          </tr>
        </thead>
        <tbody>
          {confusions.map((one) => (
            <tr key={`${one.answer} ${one.chosen}`}>
              <th scope="row">
                <MixUpText pack={pack} answer={one.answer} chosen={one.chosen} />
              </th>
              <td>{times(one.times)}</td>
              <td>
                <PractiseButton record={record} between={[one.answer, one.chosen]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
