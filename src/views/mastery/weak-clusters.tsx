import { Link } from "react-router";
import { type WeakCluster, weakClusters } from "../../mastery/confusions/weak-clusters.ts";
import { counted, sentence } from "../../ui/humanize.ts";
import { mixUpText } from "../lookup/confusion.tsx";
import type { LearnerRecord } from "../lookup/learner-record.ts";

const MOST_SHOWN = 3;
const QUIZ = 12;

/** The contrasts that would cost most in a fresh quiz, and why. Weak without reserve are only those that clearly stand out. */
export function WeakClusters({ record }: { readonly record: LearnerRecord }) {
  const weak = weakClusters(record.mastery, record.pack, record.now)
    .filter(({ unknown }) => !unknown)
    .slice(0, MOST_SHOWN);
  return (
    <section className="part" aria-labelledby="weak">
      <header>
        <h2 id="weak">Your weakest contrasts</h2>{" "}
        <span className="small">Wrong answers to expect in {QUIZ} new questions, an estimate</span>
      </header>
      {weak.length === 0 ? (
        <p className="after">
          <b>Too early to tell.</b> A contrast appears here once you have answered a few of its cases.
        </p>
      ) : (
        <>
          <p className="after">{weakSentence(weak.filter(({ clear }) => clear).length)}</p>
          <table className="list">
            <thead className="vh">
              <tr>
                <th>Contrast</th>
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
                    <span className="small">from {counted(cluster.answers, "answer")}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function weakSentence(clear: number): string {
  if (clear === 0) return "None is clearly weaker than the others; these are expected to give the most wrong answers.";
  return sentence(`${counted(clear, "is", "are")} weak: very likely among your weakest three.`);
}

function WeakName({ cluster, record: { pack } }: { readonly cluster: WeakCluster; readonly record: LearnerRecord }) {
  const { contrast, because, clear } = cluster;
  const name = pack.contrasts.find(({ id }) => id === contrast)?.name ?? contrast;
  return (
    <>
      <Link to={`/apart/${contrast}`}>{name}</Link> {clear ? <b className="bad">weak</b> : null}
      {because === null ? null : (
        <>
          <br />
          <span className="small">
            {mixUpText({ ...because, pack })}: {because.times} of {because.asked}
          </span>
        </>
      )}
    </>
  );
}
