import "./chart.css";
import { useId } from "react";
import type { Chart as ChartOf } from "../../engine/question.ts";
import { CaptionedExhibit } from "../exhibit/captioned-exhibit.tsx";
import type { Look } from "../exhibit/look.ts";
import { ChartTable } from "./chart-table.tsx";
import { ChartPlot } from "./lazy-chart-plot.tsx";

interface ChartProps {
  readonly chart: ChartOf;
  readonly look: Look;
  readonly at: number;
}

/** A line chart: its drawing, the same in words for those who do not see it, and the same as a table for everyone. */
export function Chart({ chart, look, at }: ChartProps) {
  const words = useId();
  const marks = look.chart(chart, at);
  return (
    <CaptionedExhibit caption={chart} kind="chart" look={look} at={at} describedBy={words}>
      {(caption) => (
        <>
          <div className="plot-box">
            <ChartPlot chart={chart} at={at} marks={marks} wordsId={words} />
          </div>
          <ChartTable chart={chart} marks={marks} caption={caption} />
        </>
      )}
    </CaptionedExhibit>
  );
}
