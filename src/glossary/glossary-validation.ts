import type { Glossary } from "./glossary.ts";

/** A glossary under the name that the learner gave it. */
export interface NamedGlossary {
  readonly name: string;
  readonly glossary: Glossary;
}

/** The bounds of a glossary in storage, in a file or in a link. */
export const MOST_TERMS = 500;
export const MOST_NAME_LENGTH = 80;
/** The most characters of one text. */
const MOST_TEXT_LENGTH = 2_000;
/** The most characters of all texts together. Some 40 such glossaries fill what browsers store for a site. */
export const MOST_GLOSSARY_LENGTH = 250_000;
/** The most characters of a text that is pasted or opened. */
export const MOST_PASTED_LENGTH = 500_000;

/** Says in a sentence why a glossary can’t be kept or practised. Undefined if it can. */
export function glossaryFault({ terms, pairs, clusters, hooks }: Glossary, fewest: number): string | undefined {
  const count = terms.length.toLocaleString("en");
  if (terms.length < fewest) return `Only ${count} of the ${fewest} terms that a question needs can be used.`;
  if (terms.length > MOST_TERMS) return `There are ${count} terms, and a glossary may have ${MOST_TERMS}. Take a part of it.`;
  const texts = [
    ...terms.flatMap(({ name, meaning, matters, topic }) => [name, meaning, matters, topic]),
    ...pairs.map(({ separator }) => separator),
    ...clusters.map(({ name }) => name),
    ...hooks,
  ];
  const long = texts.find((text) => text.length > MOST_TEXT_LENGTH);
  if (long !== undefined) return `A text is longer than ${MOST_TEXT_LENGTH.toLocaleString("en")} characters: “${long.slice(0, 60)} …”`;
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  return length > MOST_GLOSSARY_LENGTH ? "It is too long to be kept in this browser. Take a part of it." : undefined;
}

/** Cleans a name for storage: removes line breaks, cuts it to its bound, and replaces an empty one. */
export function cleanGlossaryName(name: string): string {
  const plain = name.replaceAll(/\s+/g, " ").trim().slice(0, MOST_NAME_LENGTH);
  return plain === "" ? "My glossary" : plain;
}
