import type { ColumnRole } from "./columns.ts";
import type { Glossary, GlossaryCluster, GlossaryPair, GlossaryTerm, LeftOut } from "./glossary.ts";
import { idFor, nameStandsIn, normalized } from "./name-matching.ts";
import type { FoundRow, FoundTable } from "./tables.ts";

/** A table, and what its columns hold as guessed or corrected. */
export interface NamedTable extends FoundTable {
  readonly roles: readonly ColumnRole[];
}

export interface BuiltGlossary {
  readonly glossary: Glossary;
  /** What can't be used. It is reported and left out, never guessed. */
  readonly leftOut: readonly LeftOut[];
}

const VERSUS = /\s+(?:vs\.?|versus)\s+/i;
const CONFUSED_WITH = /\bconfused with ([^.;]+)/i;

/** Makes a glossary from tables: the terms first, then the pairs, clusters and hooks that refer to them. */
export function buildGlossary(tables: readonly NamedTable[]): BuiltGlossary {
  const leftOut: LeftOut[] = [];
  const terms = new TermList(leftOut);
  for (const table of tables) if (table.roles.includes("term")) for (const row of table.rows) terms.add(table, row);
  const pairs = new PairList(terms, leftOut);
  const clusters: GlossaryCluster[] = [];
  const hooks: string[] = [];
  for (const table of tables) {
    for (const row of table.rows) {
      const cell = (role: ColumnRole) => row.cells[table.roles.indexOf(role)] ?? "";
      if (table.roles.includes("pair")) addPair(row, cell("pair"), cell("separator"), pairs, clusters, terms, leftOut);
      else if (table.roles.includes("cluster") || table.roles.includes("members"))
        addCluster(row, cell("cluster"), cell("members"), clusters, terms, leftOut);
      else if (table.roles.includes("hook")) hooks.push(row.cells.filter((text) => text !== "").join(": "));
    }
  }
  for (const term of terms.all()) pairs.addConfused(term);
  return { glossary: { terms: terms.all(), pairs: pairs.all(), clusters, hooks }, leftOut };
}

class TermList {
  readonly #leftOut: LeftOut[];
  readonly #byName = new Map<string, { term: GlossaryTerm; line: number }>();
  readonly #ids = new Set<string>();

  constructor(leftOut: LeftOut[]) {
    this.#leftOut = leftOut;
  }

  add({ roles, topic }: NamedTable, { cells, line }: FoundRow): void {
    const cell = (role: ColumnRole) => cells[roles.indexOf(role)] ?? "";
    const [name, meaning] = [cell("term"), cell("meaning")];
    const why = this.#fault(name, meaning);
    if (why !== undefined) this.#leftOut.push({ line, what: name === "" ? meaning : name, why });
    else this.#byName.set(normalized(name), { term: { id: this.#idFor(name), name, meaning, matters: cell("matters"), topic }, line });
  }

  find(name: string): GlossaryTerm | undefined {
    return this.#byName.get(normalized(name))?.term;
  }

  all(): GlossaryTerm[] {
    return this.withLines().map(({ term }) => term);
  }

  withLines(): { term: GlossaryTerm; line: number }[] {
    return [...this.#byName.values()];
  }

  #fault(name: string, meaning: string): string | undefined {
    if (name === "") return "has no name";
    if (meaning === "") return "has no meaning";
    if (this.#byName.has(normalized(name))) return "stands twice; the first one counts";
    if (!/\s/.test(meaning)) return "has a meaning of one word, which could be any term’s";
    return nameStandsIn(name, meaning) ? "is named in its own meaning" : undefined;
  }

  #idFor(name: string): string {
    const id = idFor(name);
    let free = id;
    for (let number = 2; this.#ids.has(free); number++) free = `${id}-${number}`;
    this.#ids.add(free);
    return free;
  }
}

class PairList {
  readonly #terms: TermList;
  readonly #leftOut: LeftOut[];
  readonly #pairs = new Map<string, GlossaryPair>();

  constructor(terms: TermList, leftOut: LeftOut[]) {
    this.#terms = terms;
    this.#leftOut = leftOut;
  }

  add(line: number, names: readonly string[], separator: string): void {
    const [one, other] = names.map((name) => this.#terms.find(name));
    const strangers = names.filter((name) => this.#terms.find(name) === undefined);
    const what = names.join(" vs ");
    if (one === undefined || other === undefined) {
      this.#leftOut.push({ line, what, why: strangersSentence(strangers) });
    } else if (one.id === other.id) this.#leftOut.push({ line, what, why: "names the same term twice" });
    else if (!this.#has(one.id, other.id)) this.#pairs.set(keyOf(one.id, other.id), { terms: [one.id, other.id], separator });
  }

  /**
   * Finds rivals in what a term’s row says of it, such as “Commonly confused with COPY INTO and integrations”. Rivals that are not terms
   * are ignored.
   */
  addConfused(term: GlossaryTerm): void {
    const named = [term.matters, term.meaning].flatMap((text) => CONFUSED_WITH.exec(text)?.[1]?.split(/,|\band\b|\bor\b/) ?? []);
    for (const name of named) {
      const rival = this.#terms.find(name);
      if (rival !== undefined && rival.id !== term.id && !this.#has(term.id, rival.id))
        this.#pairs.set(keyOf(term.id, rival.id), { terms: [term.id, rival.id], separator: "" });
    }
  }

  all(): GlossaryPair[] {
    return [...this.#pairs.values()];
  }

  #has(one: string, other: string): boolean {
    return this.#pairs.has(keyOf(one, other)) || this.#pairs.has(keyOf(other, one));
  }
}

function addPair(
  { line }: FoundRow,
  pair: string,
  separator: string,
  pairs: PairList,
  clusters: GlossaryCluster[],
  terms: TermList,
  leftOut: LeftOut[],
): void {
  const names = pair.split(VERSUS).map((name) => name.trim());
  if (names.length === 2) pairs.add(line, names, separator);
  else if (names.length > 2) addCluster({ cells: [], line }, "", names.join(", "), clusters, terms, leftOut);
  else leftOut.push({ line, what: pair, why: "names no two terms with “vs” between them" });
}

function addCluster(
  { line }: FoundRow,
  name: string,
  members: string,
  clusters: GlossaryCluster[],
  terms: TermList,
  leftOut: LeftOut[],
): void {
  const names = (members === "" ? name : members)
    .split(/,|;|\/|·|\s(?:vs\.?|versus)\s/i)
    .map((one) => one.replace(/^\s*(?:and|or)\s+/i, "").trim());
  const found = names.flatMap((one) => terms.find(one) ?? []);
  const what = name === "" ? members : name;
  if (found.length < 2) leftOut.push({ line, what, why: "names fewer than two terms of this glossary" });
  else
    clusters.push({
      name: members === "" ? found.map((term) => term.name).join(", ") : what,
      terms: [...new Set(found.map(({ id }) => id))],
    });
}

function strangersSentence(names: readonly string[]): string {
  return names.length === 1 ? `“${names[0]}” is no term of this glossary` : `“${names.join("” and “")}” are no terms of this glossary`;
}

function keyOf(one: string, other: string): string {
  return `${one} ${other}`;
}
