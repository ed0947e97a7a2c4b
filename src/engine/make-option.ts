import type { Pack, TermId } from "./pack.ts";
import type { Option } from "./question.ts";

const options = new WeakMap<Pack, ReadonlyMap<TermId, Option>>();

/**
 * Makes an option that is the term's name.
 *
 * @throws RangeError when the pack has no such term
 */
export function nameOption(pack: Pack, id: TermId): Option {
  const option = optionsOf(pack).get(id);
  if (option === undefined) throw new RangeError(`the pack has no term ${id}`);
  return option;
}

/** Makes an option for a term that is worded for the case. */
export function wordedOption(term: TermId, words: string): Option {
  return { term, label: capitalized(words) };
}

function optionsOf(pack: Pack): ReadonlyMap<TermId, Option> {
  const known = options.get(pack);
  if (known !== undefined) return known;
  const made = new Map(pack.terms.map(({ id, name, now }) => [id, { term: id, label: capitalized(name), now }]));
  options.set(pack, made);
  return made;
}

/** Capitalizes a name for the beginning of a sentence: "Drift" for "drift". */
export function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
