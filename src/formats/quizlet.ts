import { type CaseSet, contrastsOf, termName } from "./case-set.ts";
import { plainSentence } from "./markup.ts";

/** Writes lines of term, tab and meaning, then lines of two terms, tab and what separates them. Cases don't fit this format. */
export function quizletRows(set: CaseSet): string {
  const contrasts = contrastsOf(set);
  const terms = set.pack.terms.filter(({ id }) => contrasts.some((contrast) => contrast.terms.includes(id)));
  const rows = [
    ...terms.map(({ name, meaning }) => [name, meaning]),
    ...contrasts.flatMap(({ apart }) =>
      apart.map(({ terms: two, ask, answers }) => [
        two.map((term) => termName(set.pack, term)).join(" or "),
        `${ask} ${two.map((term, at) => `${answers[at]}: ${termName(set.pack, term)}`).join("; ")}`,
      ]),
    ),
  ];
  return `${rows.map((row) => row.map((text) => plainSentence(text).replaceAll(/[\t\r\n\u0085\u2028\u2029]+/g, " ")).join("\t")).join("\n")}\n`;
}
