import type { Frame } from "../pack.ts";

/** A text of a frame and where it stands in the writer's file, from the frame on. */
export interface Placed {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** What every twin of the frame shares. */
export function sharedTexts(frame: Frame): Placed[] {
  return [
    { path: ["story"], text: frame.story },
    { path: ["ask"], text: frame.ask },
    ...frame.decoys.map((decoy, index) => ({ path: ["decoys", index, "text"], text: decoy.text })),
  ];
}

/** The tells of one term. */
export function tellTexts(frame: Frame, term: string): Placed[] {
  return frame.tells.flatMap((set, index) => {
    const text = set[term];
    return text === undefined ? [] : [{ path: ["tells", index, term], text }];
  });
}

/** The reasons, extras' included. */
function reasonTexts(frame: Frame): Placed[] {
  const why = Object.entries(frame.why).flatMap(([answer, reasons]) =>
    Object.entries(reasons).map(([other, text]) => ({ path: ["why", answer, other], text })),
  );
  return [...why, ...Object.entries(frame.extras).map(([term, text]) => ({ path: ["extras", term], text }))];
}

/** All texts of a frame that a learner can come to read. */
export function textsOf(frame: Frame): Placed[] {
  return [...sharedTexts(frame), ...frame.terms.flatMap((term) => tellTexts(frame, term)), ...reasonTexts(frame)];
}
