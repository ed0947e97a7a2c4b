import { expect, test } from "vitest";
import { readPackFolder } from "../../packs/pack-files.ts";
import { foundContrasts, foundTerms } from "./term-search.ts";

const { whole } = readPackFolder("scenarios/ml-pro");
if (whole === undefined) throw new Error("the pack has problems");
const { pack } = whole;

test("every term is found by its name, as it is typed, without hyphens, and first of all", () => {
  for (const term of pack.terms) {
    for (const typed of [term.name, term.name.toUpperCase(), term.name.replaceAll("-", " "), ` ${term.name} `])
      expect(foundTerms(pack, typed), typed).toContain(term);
    expect(foundTerms(pack, term.name)[0]?.name.toLowerCase()).toContain(term.name.toLowerCase().split(" ")[0]);
  }
});

test("every contrast is found by its name, and by the names of its terms in any order", () => {
  for (const contrast of pack.contrasts) {
    expect(foundContrasts(pack, contrast.name)).toContain(contrast);
    const names = contrast.terms.map((id) => pack.terms.find((term) => term.id === id)?.name ?? id);
    expect(foundContrasts(pack, names.reverse().join(" "))).toContain(contrast);
  }
});

test("an empty search finds everything, and a word that nothing holds finds nothing", () => {
  expect(foundTerms(pack, " - ")).toHaveLength(pack.terms.length);
  expect(foundContrasts(pack, "")).toHaveLength(pack.contrasts.length);
  expect(foundTerms(pack, "xylophone")).toEqual([]);
});
