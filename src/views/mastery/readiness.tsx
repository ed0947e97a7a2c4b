import type { Readiness as Outlook } from "../../mastery/report/readiness.ts";
import { expectedRehearsalScore } from "../../session/study/expected-rehearsal-score.ts";
import { sentence } from "../../ui/humanize.ts";
import { basisOf } from "../lookup/expected-score.tsx";
import type { LearnerRecord } from "../lookup/learner-record.ts";

/** What to expect of fresh cases, by section of the exam's guide: a range, and what it rests on. */
export function Readiness({ record }: { readonly record: LearnerRecord }) {
  const { sections, readiness: all, expected } = expectedRehearsalScore(record.pack, record.mastery, record.now);
  const { low, high, of } = expected;
  return (
    <section className="part" aria-labelledby="sections">
      <header>
        <h2 id="sections">By exam section</h2> <span className="small">Share right to expect on new cases, an estimate</span>
      </header>
      <p className="statement after">
        {all.enough ? (
          <>
            In a rehearsal of {of} questions today, expect <b>{low === high ? low : `${low} to ${high}`}</b> right.
          </>
        ) : (
          <>
            <b>Too few answers to say.</b> An estimate needs more answers, on at least half of the terms.
          </>
        )}
      </p>
      <p className="small read after">
        {sentence(basisOf(all))}. A range should hold four times in five. It is about cases like these, not about the exam’s own questions.
      </p>
      <table className="list after">
        <thead className="vh">
          <tr>
            <th>Section</th>
            <th>Share right to expect</th>
          </tr>
        </thead>
        <tbody>
          {sections.map(({ id, name, weight, readiness }) => (
            <tr key={id}>
              <th scope="row">
                {name} <span className="small">{weight}% of the exam</span>
                <br />
                <span className="small">{sentence(basisOf(readiness))}</span>
              </th>
              <td>{readiness.enough ? rangeText(readiness) : <span className="soft">too few answers to say</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function rangeText({ share: { low, high } }: Outlook): string {
  const [from, to] = [Math.round(100 * low), Math.round(100 * high)];
  return from === to ? `about ${from}%` : `${from} to ${to}%`;
}
