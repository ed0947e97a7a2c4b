import { Link } from "react-router";
import { type WeakCluster, weakClusters } from "../../mastery/weak.ts";
import { labelOf, nameOf } from "../names.ts";
import type { LearnerRecord } from "../record.ts";

const MOST_SHOWN = 3;
const QUIZ = 12;

/** The contrasts that would cost most in a fresh quiz, and why. */
export function WeakClusters({ record }: { readonly record: LearnerRecord }) {
  const weak = weakClusters(record.mastery, record.pack, record.now)
    .filter(({ unknown }) => !unknown)
    .slice(0, MOST_SHOWN);
  return (
    <section className="part" aria-labelledby="weak">
      <header>
        <h2 id="weak">Weakest pairs and clusters</h2>{" "}
        <span className="small">Wrong answers to expect in {QUIZ} fresh questions, an estimate</span>
      </header>
      {weak.length === 0 ? (
        <p className="after">
          <b>Too early to tell.</b> A pair or cluster appears here once you have answered a few of its cases.
        </p>
      ) : (
        <table className="list">
          <thead className="vh">
            <tr>
              <th>Pair or cluster</th>
              <th>Expected wrong answers</th>
            </tr>
          </thead>
          <tbody>
            {weak.map((cluster) => (
              <tr key={cluster.contrast}>
                <th scope="row">
                  <WeakName cluster={cluster} record={record} />
                </th>
                <td className="soft">
                  about {Math.round(cluster.expectedWrong)} of {QUIZ}
                  <br />
                  <span className="small">from {cluster.answers} answers</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function WeakName({ cluster: { contrast, because }, record: { pack } }: { readonly cluster: WeakCluster; readonly record: LearnerRecord }) {
  const name = pack.contrasts.find(({ id }) => id === contrast)?.name ?? contrast;
  return (
    <>
      <Link to={`/apart/${contrast}`}>{name}</Link>
      {because === null ? null : (
        <>
          <br />
          <span className="small">
            {labelOf(pack, because.answer)} taken for {nameOf(pack, because.chosen)} in {because.times} of {because.asked}
          </span>
        </>
      )}
    </>
  );
}
