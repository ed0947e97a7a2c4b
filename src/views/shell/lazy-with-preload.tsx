import { createElement, type FunctionComponent, type ReactNode, useEffect, useState } from "react";

const AGAIN_MS = 5_000;

/** A style sheet that could not be had. Vite's helper asks for each one only once, so the page must be opened again to have it. */
let unstyled: unknown;
globalThis.addEventListener?.("vite:preloadError", ({ payload }) => {
  if (payload.message.includes("CSS")) unstyled = payload;
});

/** Fetches a part's code. @throws what the fetching throws, and where a style sheet is missing that: no part is drawn without its looks */
export async function fetchPart<Part>(load: () => Promise<Part>): Promise<Part> {
  if (unstyled !== undefined) throw unstyled;
  return await load();
}

export interface Later<Props extends object> {
  readonly Part: FunctionComponent<Props>;
  /** Fetches the part before it is needed. One that could not be had is asked for again when it is drawn. */
  readonly ahead: () => void;
}

/**
 * A part of a screen whose code comes after the first question. Unlike React's `lazy` it is drawn at once where it is here already:
 * `lazy` would put what stands in for it on the screen first, and an answer's feedback must not wait.
 *
 * @param meanwhile what is drawn until it is here
 * @param isSpare whether the screen is of use without it: it is asked for again and again, and its lack takes nothing away
 */
export function later<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
  meanwhile: ReactNode,
  isSpare = false,
): Later<Props> {
  let here: FunctionComponent<Props> | undefined;
  const fetchHere = async () => {
    here ??= await fetchPart(load);
  };
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, when a module loads, like `lazy`.
  function Part(props: Props) {
    const [state, setState] = useState<{ readonly fault?: unknown }>({});
    useEffect(() => {
      if (here !== undefined) return;
      const fetchAndDraw = () =>
        void fetchHere().then(
          () => setState({}),
          (fault: unknown) => setState({ fault }),
        );
      // Not by a timer the first time: one waits behind a long record that is being read.
      if (state.fault === undefined) return fetchAndDraw();
      const timer = setTimeout(fetchAndDraw, AGAIN_MS);
      return () => clearTimeout(timer);
    }, [state]);
    if (state.fault !== undefined && !isSpare) throw state.fault;
    return here === undefined ? meanwhile : createElement(here, props);
  }
  return { Part, ahead: () => void fetchHere().catch(() => undefined) };
}
