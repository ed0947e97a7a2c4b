import { compiledFrame } from "../generate/compiled-frame.ts";
import type { Frame, PlaceTexts } from "../pack.ts";
import { type Problem, pairsOf, problem } from "./problem.ts";

const FEWEST_TWIN_SETS = 3;

/** Checks that every place of the tell and of the decoys is filled, by each term in each set, and that twins differ. */
export function checkTellsAndDecoys(frame: Frame): Problem[] {
  const { spots } = compiledFrame(frame);
  const names = (of: "tell" | "decoy") => [...new Set(spots.filter(({ place }) => place.of === of).map(({ place }) => place.name))];
  const lines = new Set(spots.filter(({ isLine }) => isLine).map(({ place }) => place.name));
  const places = names("tell");
  return [
    ...(places.length === 0 ? [problem(["case"], "has no place for the tell: put {tell} there")] : []),
    ...(places.length > 1 && places.includes("")
      ? [problem(["case"], "has several places for the tell: give each a name, like {tell.rate}")]
      : []),
    ...(frame.tells.length < FEWEST_TWIN_SETS
      ? [problem(["tells"], `holds ${frame.tells.length} twin sets, not ${FEWEST_TWIN_SETS}`)]
      : []),
    ...frame.tells.flatMap((_, index) => checkSet(frame, index, places, lines)),
    ...checkDecoys(frame, names("decoy")),
    ...checkLines(frame),
  ];
}

function checkSet(frame: Frame, index: number, places: readonly string[], lines: ReadonlySet<string>): Problem[] {
  const set = frame.tells[index] ?? {};
  const missing = frame.terms.filter((term) => set[term] === undefined);
  const alike = pairsOf(frame.terms).filter(
    ([one, other]) => set[one] && set[other] && places.every((name) => set[one]?.[name] === set[other]?.[name]),
  );
  return [
    ...missing.map((term) => problem(["tells", index], `has no tell for “${term}”`)),
    ...Object.keys(set)
      .filter((term) => !frame.terms.includes(term))
      .map((term) => problem(["tells", index, term], `“${term}” is not a term of this contrast`)),
    ...Object.entries(set).flatMap(([term, texts]) => checkTexts(["tells", index, term], texts, places)),
    ...Object.entries(set).flatMap(([term, texts]) =>
      Object.entries(texts)
        .filter(([name, text]) => lines.has(name) && !frame.series.some((series) => series.name === text))
        .map(([, text]) => problem(["tells", index, term], `no series “${text}”`)),
    ),
    ...alike.map(([one, other]) => problem(["tells", index], `tells the same for “${one}” and “${other}”`)),
  ];
}

function checkTexts(path: readonly (string | number)[], texts: PlaceTexts, places: readonly string[]): Problem[] {
  const written = (name: string) => (name === "" ? "{tell}" : `{tell.${name}}`);
  return [
    ...places.filter((name) => texts[name] === undefined).map((name) => problem(path, `says nothing for ${written(name)}`)),
    ...Object.keys(texts)
      .filter((name) => !places.includes(name))
      .map((name) => problem(path, `the case has no ${written(name)}`)),
    ...Object.values(texts)
      .filter((text) => text.includes("\n"))
      .map(() => problem(path, "breaks a line; a place stands in one line")),
  ];
}

function checkDecoys(frame: Frame, places: readonly string[]): Problem[] {
  if (places.length > 0 && frame.decoys.length === 0) return [problem(["case"], "has a place for a decoy, and no decoys")];
  return frame.decoys.flatMap(({ texts }, index) => {
    const path = ["decoys", index, "text"];
    if (places.length === 0) return [problem(path, "has no place in the case: put {decoy} there")];
    return checkTexts(path, texts, places).map(({ message, ...rest }) => ({ ...rest, message: message.replaceAll("{tell", "{decoy") }));
  });
}

/** A chart's lines must name series that the frame has. */
function checkLines(frame: Frame): Problem[] {
  return frame.case.flatMap((block, index) =>
    block.kind !== "chart"
      ? []
      : block.lines.flatMap(({ values }, line) =>
          values.startsWith("{") || frame.series.some(({ name }) => name === values)
            ? []
            : [problem(["case", index, "lines", line, "values"], `no series “${values}”`)],
        ),
  );
}
