import { fnv1a } from "../engine/hash.ts";
import type { Contrast, Frame, Pack, Slot, Term } from "../engine/pack.ts";
import type { Glossary, GlossaryPair, GlossaryTerm } from "./glossary.ts";
import { blanked, nameStandsIn } from "./name-matching.ts";

/** A pack whose questions are made of a glossary: a meaning is shown, and the term is asked. Definitions, not cases. */
export interface RecognitionPack {
  readonly pack: Pack;
  readonly frames: readonly Frame[];
}

const MOST_TERMS = 4;
const OPTIONS = 4;

/**
 * Makes a pack of a glossary. Contrasts come from the glossary’s pairs and clusters. Terms that stand in none of these are taken by topic,
 * four at a time. Rivals are terms of the same pair, cluster or topic. A pair whose separator speaks of both sides is also asked by its
 * separator, with the names blanked.
 *
 * @param id begins every id of the pack’s contrasts, so that no question of one pack is taken for one of another
 */
export function recognitionPack(glossary: Glossary, id: string, title: string): RecognitionPack {
  const groups = groupsOf(glossary);
  const built = groups.map((group, index) => contrastFor(glossary, group, `${id}-${index + 1}`));
  const [first] = built.flatMap(({ frames }) => frames);
  return {
    pack: {
      id,
      title,
      opening: first?.id ?? "",
      exam: { name: title, notice: "Definitions, not cases.", guide: "", questions: 1, minutes: 1 },
      sections: [{ id: "glossary", name: title, weight: 1 }],
      families: [{ id: "glossary", name: title }],
      hooks: [],
      terms: glossary.terms.map(termFrom),
      contrasts: built.map(({ contrast }) => contrast),
    },
    frames: built.flatMap(({ frames }) => frames),
  };
}

interface Group {
  readonly name: string;
  readonly terms: readonly GlossaryTerm[];
  readonly pair: GlossaryPair | undefined;
}

function groupsOf({ terms, pairs, clusters }: Glossary): Group[] {
  const byId = new Map(terms.map((term) => [term.id, term] as const));
  const membersOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const named = [
    ...pairs.map((pair) => ({
      name: membersOf(pair.terms)
        .map(({ name }) => name)
        .join(" or "),
      terms: membersOf(pair.terms),
      pair,
    })),
    ...clusters.flatMap(({ name, terms: ids }) => chunks(membersOf(ids)).map((members) => ({ name, terms: members, pair: undefined }))),
  ];
  const grouped = new Set(named.flatMap((group) => group.terms.map(({ id }) => id)));
  const alone = terms.filter(({ id }) => !grouped.has(id));
  const topics = [...new Set(alone.map(({ topic }) => topic))];
  const byTopic = topics.flatMap((topic) =>
    chunks(alone.filter((term) => term.topic === topic)).map((members) => ({
      name: topic === "" ? "Terms" : topic,
      terms: members,
      pair: undefined,
    })),
  );
  return [...named, ...byTopic.map((group) => withMate(group, terms))];
}

/** A contrast needs two terms. A single one is joined by the term before it in the glossary, or else by the one after it. */
function withMate(group: Group, terms: readonly GlossaryTerm[]): Group {
  const [only, second] = group.terms;
  if (only === undefined || second !== undefined) return group;
  const at = terms.indexOf(only);
  const mate = terms[at - 1] ?? terms[at + 1];
  return mate === undefined ? group : { ...group, terms: [only, mate] };
}

function chunks(terms: readonly GlossaryTerm[]): GlossaryTerm[][] {
  const count = Math.ceil(terms.length / MOST_TERMS);
  return Array.from({ length: count }, (_, index) => terms.filter((_term, at) => at % count === index));
}

function contrastFor(glossary: Glossary, { name, terms, pair }: Group, id: string): { contrast: Contrast; frames: Frame[] } {
  const ids = terms.map((term) => term.id);
  const frames = [meaningFrame(glossary, terms, id), ...separatorFrame(glossary, terms, pair, id)];
  const contrast: Contrast = {
    id,
    name,
    terms: ids,
    family: "glossary",
    section: "glossary",
    axis: Object.fromEntries(terms.map((term) => [term.id, term.meaning])),
    procedure: [],
    remember: pair?.separator ?? "",
    apart: [],
    frames: frames.map(({ id: frame, level, revision }) => ({ id: frame, level, revision })),
  };
  return { contrast, frames };
}

function meaningFrame(glossary: Glossary, terms: readonly GlossaryTerm[], contrast: string): Frame {
  return frameWith(glossary, terms, contrast, "meaning", "A meaning", (term) => term.meaning);
}

/** The halves of “A does x; B does y”, if each names its own side. */
function separatorFrame(glossary: Glossary, terms: readonly GlossaryTerm[], pair: GlossaryPair | undefined, contrast: string): Frame[] {
  const [one, other] = terms;
  if (pair === undefined || one === undefined || other === undefined) return [];
  const halves = pair.separator.split(/;|\.\s+|,\s*(?:while|whereas|but)\s+|\s+(?:while|whereas)\s+/);
  const halfOf = (term: GlossaryTerm, rival: GlossaryTerm) =>
    halves.find((half) => nameStandsIn(term.name, half) && !nameStandsIn(rival.name, half));
  const [own, rivals] = [halfOf(one, other), halfOf(other, one)];
  if (own === undefined || rivals === undefined) return [];
  const text = (term: GlossaryTerm) => blanked((term.id === one.id ? own : rivals).trim(), term.name);
  return [frameWith(glossary, terms, contrast, "separator", "What separates two", text)];
}

function frameWith(
  glossary: Glossary,
  terms: readonly GlossaryTerm[],
  contrast: string,
  id: string,
  about: string,
  textOf: (term: GlossaryTerm) => string,
): Frame {
  const extras = rivalsOf(glossary, terms).slice(0, Math.max(0, OPTIONS - terms.length));
  const named = [...terms, ...extras];
  const texts = new VerbatimTexts();
  return {
    id: `${contrast}/${id}`,
    level: 1,
    revision: revisionOf(terms.map(textOf)),
    contrast,
    terms: terms.map((term) => term.id),
    about,
    kind: "object",
    source: { at: "" },
    series: [],
    case: [{ kind: "prose", text: "{tell}" }],
    ask: "Which term is this?",
    decoys: [],
    tells: [Object.fromEntries(terms.map((term) => [term.id, { "": texts.put(textOf(term)) }]))],
    why: Object.fromEntries(terms.map((term) => [term.id, { right: texts.put(`Your glossary: ${term.name} is “${term.meaning}”`) }])),
    extras: Object.fromEntries(extras.map((term) => [term.id, texts.put(`${term.name} is “${term.meaning}”`)])),
    rightIf: Object.fromEntries(named.map((term) => [term.id, texts.put(`this were ${term.name}: “${term.meaning}”`)])),
    slots: texts.slots,
  };
}

/** Orders rivals: terms of the same topic first, then all others, but none of the contrast’s own. */
function rivalsOf(glossary: Glossary, terms: readonly GlossaryTerm[]): GlossaryTerm[] {
  const topics = new Set(terms.map(({ topic }) => topic));
  const others = glossary.terms.filter((term) => !terms.includes(term));
  return [...others.filter(({ topic }) => topics.has(topic)), ...others.filter(({ topic }) => !topics.has(topic))];
}

function termFrom({ id, name, meaning, matters }: GlossaryTerm): Term {
  return { id, name, others: [], kinds: ["object"], meaning, matters, looksLike: "", sources: [] };
}

/** Texts of a glossary become values of slots, because these are shown as they are, whatever braces they hold. */
class VerbatimTexts {
  readonly slots: Slot[] = [];

  put(text: string): string {
    const name = `text${this.slots.length}`;
    this.slots.push({ kind: "values", name, values: [text] });
    return `{${name}}`;
  }
}

/** Changes when what is asked changes. */
function revisionOf(texts: readonly string[]): string {
  return fnv1a(texts.join("\u0000")).toString(36);
}
