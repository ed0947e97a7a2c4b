import { later } from "./lazy-with-preload.tsx";

/** The plot is fetched with its library, and only where there is something to plot. Without it the table still says all. */
export const { Part: LinePlot } = later(
  async () =>
    await import("../../ui/plot/line-plot.tsx").then(
      (module) => module.LinePlot,
      () => NoPlot,
    ),
  null,
);

function NoPlot() {
  return null;
}
