import { later } from "../shell/lazy-with-preload.tsx";

/**
 * The code that draws charts is fetched with the first case that has a chart, or ahead of it while the first question is read. Without it the
 * table under the chart's place still says all. So a failure to fetch it shows no error and is tried again.
 */
export const { Part: ChartPlot, ahead: fetchChartPlot } = later(async () => (await import("./chart-plot.tsx")).ChartPlot, null, true);
