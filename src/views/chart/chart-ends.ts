import type { Chart, ChartLine } from "../../engine/question.ts";
import type { ChartMarks } from "../exhibit/look.ts";
import { spread } from "./chart-labels.ts";
import type { Scale } from "./chart-scale.ts";
import { written } from "./chart-values.ts";

/** The label at the end of a line. */
export interface End {
  readonly name: string;
  /** The line’s last value. */
  readonly value: string;
  /** In a twin, `was` is the end that the case’s line has. `marked` is the end of a marked line that has no note on the plot. */
  readonly as: "plain" | "told" | "marked" | "was";
  /** Where it stands, as a share of the height from the bottom: near its line, clear of the other labels. */
  readonly height: number;
}

/** @param noted the lines that have a note on the plot */
export function endsOf(chart: Chart, marks: ChartMarks, scale: Scale, noted: ReadonlySet<number>): End[] {
  const ends = chart.lines.flatMap((line, at) => {
    const mark = marks.lines.get(at);
    const as = mark === undefined ? "plain" : noted.has(at) ? "told" : "marked";
    const here = endOf(line, as);
    const there = mark === undefined ? [] : endOf(marks.before?.lines[at], "was");
    return [...here, ...there.filter(({ value }) => value !== here[0]?.value)];
  });
  const heights = spread(ends.map(({ at }) => scale.y(at)));
  return ends.map(({ name, value, as }, index) => ({ name, value, as, height: heights[index] ?? 0 }));
}

function endOf(line: ChartLine | undefined, as: End["as"]) {
  const at = line?.values.findLast((one) => one !== undefined);
  return line === undefined || at === undefined ? [] : [{ name: line.name, value: written(at, line), as, at }];
}
