import type { Chart, ChartLine } from "../../engine/question.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import type { ChartMarks, Part } from "../exhibit/look.ts";
import { Parts } from "../exhibit/parts.tsx";
import { ScrollRegion } from "../exhibit/scroll-region.tsx";
import { firstOf, written } from "./chart-values.ts";

interface ChartTableProps {
  readonly chart: Chart;
  readonly marks: ChartMarks;
  /** Id of the chart’s caption. */
  readonly caption: string;
}

/** All values of a chart, for whoever opens it; after the answer with the tell marked. */
export function ChartTable({ chart, marks, caption }: ChartTableProps) {
  const first = chart.event && firstOf(chart.event.at);
  return (
    <details className="more">
      <summary>
        <Icon name="right" /> The same as a table
      </summary>
      <ScrollRegion labelledBy={caption}>
        <table className="data" aria-labelledby={caption}>
          <thead>
            <tr>
              <th scope="col">{chart.x ?? "when"}</th>
              {chart.lines.map(({ name }) => (
                <th key={name} scope="col" className="n">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chart.labels.map((label, point) => (
              <tr key={label}>
                <th scope="row">
                  {label}
                  {point === first ? `, ${chart.event?.text.join("")}` : ""}
                </th>
                {chart.lines.map((line, at) => (
                  <td key={line.name} className="n">
                    <Parts parts={valueParts(line, at, point, marks)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}

function valueParts(line: ChartLine, at: number, point: number, { lines, before }: ChartMarks): Part[] {
  const mark = lines.get(at);
  const text = valueText(line, point);
  if (mark === undefined || point < mark.from || point > mark.to) return [{ as: "plain", tokens: [{ text }] }];
  const old = before?.lines[at];
  if (old === undefined) return [{ as: "told", tokens: [{ text }] }];
  return [
    { as: "old", tokens: [{ text: valueText(old, point) }] },
    { as: "new", tokens: [{ text }] },
  ];
}

function valueText(line: ChartLine, point: number): string {
  const value = line.values[point];
  return value === undefined ? "–" : written(value, line);
}
