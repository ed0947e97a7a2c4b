import { later } from "../shell/lazy-with-preload.tsx";

/** What asking for the fact that decides needs, which comes after the first question. */
const target = later(async () => (await import("./fact-target.tsx")).FactTarget, null);
const actions = later(async () => (await import("./pointing-actions.tsx")).PointingActions, null);

export const { Part: FactTarget } = target;
export const { Part: PointingActions } = actions;

/** To be called before it is needed, so that it is here at once. */
export function fetchPointing(): void {
  target.ahead();
  actions.ahead();
}
