import type { Readiness } from "../../mastery/report/readiness.ts";
import type { ExpectedRehearsalScore } from "../../session/study/expected-rehearsal-score.ts";
import { counted, inWords, sentence } from "../../ui/humanize.ts";

/** "38 to 49 of 59 right", or why that cannot be said yet. */
export function ExpectedScore({ outlook: { readiness, expected } }: { readonly outlook: ExpectedRehearsalScore }) {
  const { low, high, of } = expected;
  if (!readiness.enough) return <b>Too few answers to say</b>;
  return (
    <>
      <b>{low === high ? low : `${low} to ${high}`}</b> of {of} right
    </>
  );
}

/** What the expected score rests on, and how far it goes. */
export function expectedBasis({ readiness }: ExpectedRehearsalScore): string {
  if (!readiness.enough) return `${sentence(basisOf(readiness))}. An estimate needs more answers, on at least half of the terms.`;
  return `In a rehearsal today, ${basisOf(readiness)}. The range should hold four times in five; it is about cases like these, not about the exam’s own questions.`;
}

/** "from 214 answers on 31 terms; six of them not asked yet, which count as guesses". */
export function basisOf({ answers, terms, asked }: Readiness): string {
  const from = `from ${counted(answers, "answer")} on ${counted(terms, "term")}`;
  const missing = terms - asked;
  if (missing === 0) return from;
  return `${from}; ${inWords(missing)} of them not asked yet, which ${missing === 1 ? "counts as a guess" : "count as guesses"}`;
}
