import { FEWEST_TERMS, type Glossary, type GlossaryCluster, type GlossaryPair, type GlossaryTerm } from "./glossary.ts";
import { cleanGlossaryName, glossaryFault, type NamedGlossary } from "./glossary-validation.ts";

const ID = /^[a-z][a-z0-9-]*$/;

/**
 * Reads a glossary from storage, a file or a link. Returns undefined if the value is none. Unknown fields are dropped. Pairs and clusters
 * must refer to its terms, and every bound must hold.
 */
export function parseStoredGlossary(value: unknown): NamedGlossary | undefined {
  if (!isRecord(value) || typeof value.name !== "string" || !isRecord(value.glossary)) return undefined;
  const { terms: rawTerms, pairs: rawPairs, clusters: rawClusters, hooks } = value.glossary;
  const terms = listOf(rawTerms, readTerm);
  if (terms === undefined || !isTextList(hooks)) return undefined;
  const ids = new Set(terms.map(({ id }) => id));
  const pairs = listOf(rawPairs, (pair) => readPair(pair, ids));
  const clusters = listOf(rawClusters, (cluster) => readCluster(cluster, ids));
  if (ids.size !== terms.length || pairs === undefined || clusters === undefined) return undefined;
  const glossary: Glossary = { terms, pairs, clusters, hooks: [...hooks] };
  return glossaryFault(glossary, FEWEST_TERMS) === undefined ? { name: cleanGlossaryName(value.name), glossary } : undefined;
}

function readTerm(value: unknown): GlossaryTerm | undefined {
  if (!isRecord(value)) return undefined;
  const { id, name, meaning, matters, topic } = value;
  const texts = [id, name, meaning, matters, topic];
  if (!isTextList(texts) || typeof id !== "string" || !ID.test(id) || id in Object.prototype) return undefined;
  const [, ownName = "", ownMeaning = "", ownMatters = "", ownTopic = ""] = texts;
  if (ownName.trim() === "" || ownMeaning.trim() === "") return undefined;
  return { id, name: ownName, meaning: ownMeaning, matters: ownMatters, topic: ownTopic };
}

function readPair(value: unknown, ids: ReadonlySet<string>): GlossaryPair | undefined {
  if (!isRecord(value) || typeof value.separator !== "string" || !isTextList(value.terms)) return undefined;
  const [one, other, ...more] = value.terms;
  if (one === undefined || other === undefined || one === other || more.length > 0 || !ids.has(one) || !ids.has(other)) return undefined;
  return { terms: [one, other], separator: value.separator };
}

function readCluster(value: unknown, ids: ReadonlySet<string>): GlossaryCluster | undefined {
  if (!isRecord(value) || typeof value.name !== "string" || !isTextList(value.terms)) return undefined;
  const terms = [...new Set(value.terms)];
  return terms.length < 2 || terms.some((id) => !ids.has(id)) ? undefined : { name: value.name, terms };
}

/** Reads every item of a list. Returns undefined if any item can’t be read. */
function listOf<T>(value: unknown, read: (item: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.flatMap((item) => read(item) ?? []);
  return items.length === value.length ? items : undefined;
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
