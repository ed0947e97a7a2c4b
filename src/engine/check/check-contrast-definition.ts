import type { Contrast, Pack } from "../pack.ts";
import { type Problem, pairsOf, problem } from "./problem.ts";

/** Finds what is wrong with a contrast, but not with its frames. Paths start at the contrast's own file. */
export function checkContrast(pack: Pack, contrast: Contrast): Problem[] {
  return [...checkReferences(pack, contrast), ...checkAxis(contrast), ...checkApart(contrast)];
}

function checkReferences(pack: Pack, contrast: Contrast): Problem[] {
  const problems: Problem[] = [];
  contrast.terms.forEach((id, index) => {
    if (!pack.terms.some((term) => term.id === id)) problems.push(problem(["terms", index], `no term “${id}” in terms.yaml`));
    if (contrast.terms.indexOf(id) < index) problems.push(problem(["terms", index], `“${id}” stands twice`));
  });
  if (!pack.families.some((family) => family.id === contrast.family)) {
    problems.push(problem(["family"], `no family “${contrast.family}” in pack.yaml`));
  }
  if (!pack.sections.some((section) => section.id === contrast.section)) {
    problems.push(problem(["section"], `no section “${contrast.section}” in pack.yaml`));
  }
  return problems;
}

function checkAxis(contrast: Contrast): Problem[] {
  const missing = contrast.terms.filter((term) => contrast.axis[term] === undefined);
  const strange = Object.keys(contrast.axis).filter((term) => !contrast.terms.includes(term));
  return [
    ...missing.map((term) => problem(["axis"], `says nothing of “${term}”`)),
    ...strange.map((term) => problem(["axis", term], `“${term}” is not a term of this contrast`)),
  ];
}

function checkApart(contrast: Contrast): Problem[] {
  const strange = contrast.apart.flatMap(({ terms }, index) =>
    terms.every((term) => contrast.terms.includes(term))
      ? []
      : [problem(["apart", index, "terms"], `separates “${terms.join("” and “")}”, not two terms of this contrast`)],
  );
  const missing = pairsOf(contrast.terms).filter(
    ([one, other]) => !contrast.apart.some(({ terms }) => terms.includes(one) && terms.includes(other)),
  );
  return [...strange, ...missing.map(([one, other]) => problem(["apart"], `nothing separates “${one}” and “${other}”`))];
}
