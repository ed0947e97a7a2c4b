import type { Glossary } from "../../glossary/glossary.ts";
import { counted, listed, sentence } from "../../ui/humanize.ts";

/** "16 terms, seven pairs, five groups and four sentences to remember": what a glossary holds. */
export function glossaryContentsSentence({ terms, pairs, clusters, hooks }: Glossary): string {
  const more = [
    pairs.length === 0 ? [] : [counted(pairs.length, "pair")],
    clusters.length === 0 ? [] : [counted(clusters.length, "group")],
    hooks.length === 0 ? [] : [counted(hooks.length, "sentence to remember", "sentences to remember")],
  ];
  return sentence(listed([counted(terms.length, "term"), ...more.flat()]));
}
