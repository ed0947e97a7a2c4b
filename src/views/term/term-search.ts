import type { Contrast, Pack, Term } from "../../engine/pack.ts";
import { nameOf } from "../lookup/term-names.ts";

/** The terms that hold every word of a search in one of their names or in their meaning, those named so first. */
export function foundTerms({ terms }: Pack, search: string): readonly Term[] {
  const isNamed = ({ id, name, others, now = "" }: Term) => holds([id, name, ...others, now].join(" "), search);
  const isMeant = (term: Term) => !isNamed(term) && holds(`${term.name} ${term.others.join(" ")} ${term.meaning}`, search);
  return [...terms.filter(isNamed), ...terms.filter(isMeant)];
}

/** The contrasts that hold every word of a search in their name or the names of their terms. */
export function foundContrasts(pack: Pack, search: string): readonly Contrast[] {
  return pack.contrasts.filter(({ name, terms }) => holds([name, ...terms.map((term) => nameOf(pack, term))].join(" "), search));
}

/** Whether a text holds every word of another, however they are written: small or large, with hyphens or without. */
function holds(text: string, search: string): boolean {
  const plain = plainOf(text);
  return plainOf(search)
    .split(" ")
    .every((word) => plain.includes(word));
}

function plainOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
