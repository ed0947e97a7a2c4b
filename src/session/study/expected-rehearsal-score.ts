import type { Pack, TermId } from "../../engine/pack.ts";
import type { MasteryState } from "../../mastery/model/mastery-state.ts";
import { expectedRight, type Readiness, readinessOf } from "../../mastery/report/readiness.ts";
import { termMastery } from "../../mastery/report/term-mastery.ts";
import { seatsFor } from "../plan/apportion.ts";

/** What to expect of fresh cases on the terms of one section of the exam's guide. */
interface SectionOutlook {
  readonly id: string;
  readonly name: string;
  /** Percent of the exam. */
  readonly weight: number;
  readonly readiness: Readiness;
}

/** What to expect of a rehearsal taken now. */
export interface ExpectedRehearsalScore {
  readonly sections: readonly SectionOutlook[];
  /** Over all terms. */
  readonly readiness: Readiness;
  /** Right answers of a rehearsal, in whole numbers. */
  readonly expected: { readonly low: number; readonly high: number; readonly of: number };
}

/** From the sections that questions are drawn from, as many as a rehearsal draws of each. */
export function expectedRehearsalScore(pack: Pack, state: MasteryState, now: number): ExpectedRehearsalScore {
  const masteryOf = (term: TermId) => termMastery(state, pack, term, now);
  const seats = seatsFor(pack, pack.exam.questions);
  const parts = pack.sections
    .map((section) => ({ section, questions: seats.get(section.id) ?? 0, terms: termsIn(pack, section.id).map(masteryOf) }))
    .filter(({ terms }) => terms.length > 0);
  return {
    sections: parts.map(({ section, terms }) => ({ ...section, readiness: readinessOf(terms) })),
    readiness: readinessOf(pack.terms.map(({ id }) => masteryOf(id))),
    expected: expectedRight(parts),
  };
}

function termsIn(pack: Pack, section: string): readonly TermId[] {
  return [...new Set(pack.contrasts.filter((contrast) => contrast.section === section).flatMap(({ terms }) => terms))];
}
