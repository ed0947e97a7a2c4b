import type { BlockTemplate, ChartTemplate, Frame, PlaceTexts } from "../pack.ts";

/** A text of a frame, and its place in the writer's file as a path from the frame. */
export interface Placed {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** The texts of the case itself, in reading order. */
export function caseTexts(frame: Frame): Placed[] {
  return frame.case.flatMap((block, index) => blockTexts(block).map(({ path, text }) => ({ path: ["case", index, ...path], text })));
}

/** All texts that can stand in a place of the tell, for one term. */
export function tellTexts(frame: Frame, term: string): Placed[] {
  return frame.tells.flatMap((set, index) => placeTexts(["tells", index, term], set[term] ?? {}));
}

function decoyTexts(frame: Frame): Placed[] {
  return frame.decoys.flatMap(({ texts, why }, index) => [
    ...placeTexts(["decoys", index, "text"], texts),
    { path: ["decoys", index, "why"], text: why },
  ]);
}

/** The texts that a learner reads beside the case: the question, its options, and the reasons after the answer. */
function aroundTheCase(frame: Frame): Placed[] {
  return [
    { path: ["ask"], text: frame.ask },
    ...entries(["options"], frame.options ?? {}),
    ...Object.entries(frame.why).flatMap(([answer, reasons]) => entries(["why", answer], reasons)),
    ...entries(["extras"], frame.extras),
    ...entries(["rightIf"], frame.rightIf),
  ];
}

/** The texts that a flip adds: how the tell reads as a change, and the changes that leave the answer as it is. */
function flipTexts({ flip }: Frame): Placed[] {
  return [
    ...entries(["flip", "tell"], flip?.tell ?? {}),
    ...(flip?.others ?? []).flatMap(({ was, now, why }, index) => entries(["flip", "others", index], { was, now, why })),
  ];
}

/** All texts of a frame that a learner can come to read, including waypoints and notes of series. */
export function textsOf(frame: Frame): Placed[] {
  const series = frame.series.flatMap(({ name, waypoints, note }) => [
    ...waypoints.map(({ at, value }) => ({ path: ["series", name, "at", String(at)], text: value })),
    ...(note === undefined ? [] : [{ path: ["series", name, "note"], text: note }]),
  ]);
  return [
    ...caseTexts(frame),
    ...series,
    ...frame.terms.flatMap((term) => tellTexts(frame, term)),
    ...decoyTexts(frame),
    ...aroundTheCase(frame),
    ...flipTexts(frame),
  ];
}

function blockTexts(block: BlockTemplate): Placed[] {
  if (block.kind === "prose") return [{ path: [], text: block.text }];
  const caption = [{ path: [block.kind], text: block.name }, ...(block.note === undefined ? [] : [{ path: ["note"], text: block.note }])];
  switch (block.kind) {
    case "code":
    case "log":
      return [...caption, ...block.lines.map((text) => ({ path: ["lines"], text }))];
    case "table":
    case "runs":
      return [...caption, ...[block.columns, ...block.rows].flat().map((text) => ({ path: ["rows"], text }))];
    case "chart":
      return [...caption, ...chartTexts(block)];
  }
}

function chartTexts(block: ChartTemplate): Placed[] {
  return [
    ...(typeof block.x === "string" ? [] : block.x.map((text) => ({ path: ["x"], text }))),
    ...block.lines.flatMap(({ name, values }, line) => [
      { path: ["lines", line, "name"], text: name },
      { path: ["lines", line, "values"], text: values },
    ]),
    ...(block.event === undefined ? [] : entries(["event"], { at: block.event.at, text: block.event.text })),
    ...(block.limit === undefined ? [] : entries(["limit"], { at: block.limit.at, text: block.limit.text })),
  ];
}

function placeTexts(path: readonly (string | number)[], texts: PlaceTexts): Placed[] {
  return Object.entries(texts).map(([place, text]) => ({ path: place === "" ? path : [...path, place], text }));
}

function entries(path: readonly (string | number)[], texts: Readonly<Record<string, string>>): Placed[] {
  return Object.entries(texts).map(([name, text]) => ({ path: [...path, name], text }));
}
