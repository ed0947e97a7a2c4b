import "./chart.css";
import { useId } from "react";
import type { Chart as ChartOf } from "../../engine/question.ts";
import { Drawing } from "./chart-drawing.tsx";
import { Labels } from "./chart-names.tsx";
import { scaleOf } from "./chart-scale.ts";
import { ChartTable } from "./chart-table.tsx";
import { described } from "./chart-words.ts";
import { Exhibit } from "./exhibit.tsx";
import type { Look } from "./look.ts";

interface ChartProps {
  readonly chart: ChartOf;
  readonly look: Look;
  readonly at: number;
}

/** A line chart. The drawing stretches with its column; the words over it are text and keep their size. */
export function Chart({ chart, look, at }: ChartProps) {
  const words = useId();
  const marks = look.chart(chart, at);
  const scale = scaleOf(chart, marks.before);
  return (
    <Exhibit caption={chart} kind="chart" look={look} at={at} describedBy={words}>
      {(caption) => (
        <>
          <p className="vh" id={words}>
            {described(chart, marks)} The table below has all the values.
          </p>
          <Labels chart={chart} marks={marks} scale={scale}>
            <Drawing chart={chart} marks={marks} scale={scale} />
          </Labels>
          <ChartTable chart={chart} marks={marks} caption={caption} />
        </>
      )}
    </Exhibit>
  );
}
