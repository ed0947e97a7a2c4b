import type { Frame, Pack } from "../pack.ts";
import { checkLanguage } from "./language.ts";
import { checkLeaks } from "./leaks.ts";
import { type Problem, problem } from "./problem.ts";
import { checkSlots } from "./slots.ts";

const FEWEST_TWIN_SETS = 3;
const FEWEST_DECOYS_AT_LEVEL_3 = 2;
const OPTIONS = 4;

/** What is wrong with a frame. Paths start at the frame. */
export function checkFrame(pack: Pack, frame: Frame): Problem[] {
  return [
    ...checkTells(frame),
    ...checkWhy(frame),
    ...checkExtras(pack, frame),
    ...checkPlaces(pack, frame),
    ...checkSlots(frame),
    ...checkLeaks(pack, frame),
    ...checkLanguage(frame),
  ];
}

function checkTells(frame: Frame): Problem[] {
  const few = frame.tells.length < FEWEST_TWIN_SETS ? [problem(["tells"], `holds ${frame.tells.length} twin sets, not 3`)] : [];
  const sets = frame.tells.flatMap((set, index) => [
    ...frame.terms.filter((term) => !set[term]).map((term) => problem(["tells", index], `has no tell for “${term}”`)),
    ...Object.keys(set)
      .filter((term) => !frame.terms.includes(term))
      .map((term) => problem(["tells", index, term], `“${term}” is not a term of this contrast`)),
  ]);
  return [...few, ...sets];
}

function checkWhy(frame: Frame): Problem[] {
  return frame.terms.flatMap((answer) => {
    const reasons = frame.why[answer];
    if (reasons === undefined) return [problem(["why"], `says nothing for “${answer}”`)];
    const rivals = frame.terms.filter((term) => term !== answer);
    return [
      ...["right", ...rivals].filter((key) => !reasons[key]).map((key) => problem(["why", answer], `has no “${key}”`)),
      ...Object.keys(reasons)
        .filter((key) => key !== "right" && !rivals.includes(key))
        .map((key) => problem(["why", answer, key], `“${key}” is not a rival here`)),
    ];
  });
}

function checkExtras(pack: Pack, frame: Frame): Problem[] {
  const extras = Object.keys(frame.extras);
  const wanted = Math.max(0, OPTIONS - frame.terms.length);
  const few = extras.length < wanted ? [problem(["extras"], `names ${extras.length}, and ${wanted} are needed for four options`)] : [];
  const strange = extras.flatMap((term) => {
    if (frame.terms.includes(term)) return [problem(["extras", term], `“${term}” is a term of this contrast`)];
    return pack.terms.some(({ id }) => id === term) ? [] : [problem(["extras", term], `no term “${term}” in terms.yaml`)];
  });
  return [...few, ...strange];
}

function checkPlaces(pack: Pack, frame: Frame): Problem[] {
  const problems: Problem[] = [];
  const tells = frame.story.split("{tell}").length - 1;
  const decoys = frame.story.split("{decoy}").length - 1;
  if (tells !== 1) problems.push(problem(["story"], `has ${tells} places for the tell, not one`));
  if (/\{tell\}\S/.test(frame.story)) problems.push(problem(["story"], "something touches {tell}; the tell brings its own full stop"));
  if (decoys > 1) problems.push(problem(["story"], `has ${decoys} places for a decoy, not one`));
  if (decoys === 1 && frame.decoys.length === 0) problems.push(problem(["story"], "has a place for a decoy, and no decoys"));
  if (decoys === 0 && frame.decoys.length > 0) problems.push(problem(["decoys"], "has no place in the story: put {decoy} there"));
  if (frame.level === 3 && frame.decoys.length < FEWEST_DECOYS_AT_LEVEL_3) problems.push(problem(["decoys"], "level 3 needs two"));
  frame.decoys.forEach(({ toward }, index) => {
    if (!pack.terms.some(({ id }) => id === toward)) {
      problems.push(problem(["decoys", index, "toward"], `no term “${toward}” in terms.yaml`));
    }
  });
  return problems;
}
