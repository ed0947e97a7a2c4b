import { later } from "../shell/lazy-with-preload.tsx";

/**
 * The drawing comes with the first case that has a chart, and with what may follow the first question. Without it the table under its
 * place still says all, so a failure to fetch it is no fault of the screen; it is asked for again.
 */
export const { Part: ChartPlot, ahead: fetchChartPlot } = later(async () => (await import("./chart-plot.tsx")).ChartPlot, null, true);
