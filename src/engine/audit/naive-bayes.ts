import type { TermId } from "../pack.ts";
import { wordsOf } from "./words.ts";

/** Word counts by term. */
export interface NaiveBayes {
  readonly counts: ReadonlyMap<TermId, ReadonlyMap<string, number>>;
  readonly totals: ReadonlyMap<TermId, number>;
  readonly vocabulary: ReadonlySet<string>;
}

/** Learns which words go with which term. Every term has the same prior. */
export function trainNaiveBayes(texts: Iterable<readonly [TermId, string]>): NaiveBayes {
  const counts = new Map<TermId, Map<string, number>>();
  const totals = new Map<TermId, number>();
  const vocabulary = new Set<string>();
  for (const [term, text] of texts) {
    const ofTerm = counts.get(term) ?? new Map<string, number>();
    counts.set(term, ofTerm);
    for (const word of wordsOf(text)) {
      ofTerm.set(word, (ofTerm.get(word) ?? 0) + 1);
      totals.set(term, (totals.get(term) ?? 0) + 1);
      vocabulary.add(word);
    }
  }
  return { counts, totals, vocabulary };
}

/**
 * The log likelihood of a text's words under a term: multinomial naive Bayes with Laplace smoothing (McCallum & Nigam 1998). Words that
 * training never saw are ignored.
 */
export function logLikelihood(model: NaiveBayes, term: TermId, text: string): number {
  const ofTerm = model.counts.get(term);
  const total = model.totals.get(term) ?? 0;
  let sum = 0;
  for (const word of wordsOf(text)) {
    if (model.vocabulary.has(word)) sum += Math.log(((ofTerm?.get(word) ?? 0) + 1) / (total + model.vocabulary.size));
  }
  return sum;
}
