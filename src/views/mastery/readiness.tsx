import type { Pack } from "../../engine/pack.ts";
import { expectedRight, type Readiness as Outlook, readinessOf } from "../../mastery/report/readiness.ts";
import { seatsFor } from "../../session/plan/apportion.ts";
import { counted, inWords, sentence } from "../../ui/counts.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { masteryOf } from "../lookup/term-level.ts";

/** What to expect of fresh cases, by section of the exam's guide: a range, and what it rests on. */
export function Readiness({ record }: { readonly record: LearnerRecord }) {
  const { pack } = record;
  const sections = sectionsOf(record);
  const all = readinessOf(pack.terms.map(({ id }) => masteryOf(record, id)));
  const { low, high, of } = expectedRight(sections);
  return (
    <section className="part" aria-labelledby="sections">
      <header>
        <h2 id="sections">By exam section</h2> <span className="small">Share right to expect on fresh cases, an estimate</span>
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
          {sections.map(({ id, name, weight, outlook }) => (
            <tr key={id}>
              <th scope="row">
                {name} <span className="small">{weight}% of the exam</span>
                <br />
                <span className="small">{sentence(basisOf(outlook))}</span>
              </th>
              <td>{outlook.enough ? rangeText(outlook) : <span className="soft">too few answers to say</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The sections that questions are drawn from, as many as a rehearsal draws. */
function sectionsOf(record: LearnerRecord) {
  const { pack } = record;
  const seats = seatsFor(pack, pack.exam.questions);
  return pack.sections
    .map((section) => ({ ...section, questions: seats.get(section.id) ?? 0, terms: termsIn(pack, section.id) }))
    .filter(({ terms }) => terms.length > 0)
    .map((section) => {
      const terms = section.terms.map((term) => masteryOf(record, term));
      return { ...section, terms, outlook: readinessOf(terms) };
    });
}

function termsIn(pack: Pack, section: string): readonly string[] {
  return [...new Set(pack.contrasts.filter((contrast) => contrast.section === section).flatMap(({ terms }) => terms))];
}

/** "from 214 answers; 6 of 31 terms not asked yet, which count as guesses". */
function basisOf({ answers, terms, asked }: Outlook): string {
  const from = `from ${counted(answers, "answer")} on ${counted(terms, "term")}`;
  const missing = terms - asked;
  if (missing === 0) return from;
  return `${from}; ${inWords(missing)} of them not asked yet, which ${missing === 1 ? "counts as a guess" : "count as guesses"}`;
}

function rangeText({ share: { low, high } }: Outlook): string {
  const [from, to] = [Math.round(100 * low), Math.round(100 * high)];
  return from === to ? `about ${from}%` : `${from} to ${to}%`;
}
