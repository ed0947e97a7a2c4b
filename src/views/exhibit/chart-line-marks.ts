import type { Chart, Mark } from "../../engine/question.ts";
import type { LineMark } from "./look.ts";

/** Points that lie nearer than this share of the chart’s range are taken for the same: no eye could tell them apart. */
const VISIBLE = 0.05;

/** Which of a chart’s lines are marked, and from which point to which they differ from the other chart’s; without one, wholly. */
export function chartLineMarks(chart: Chart, other: Chart | undefined, marks: readonly Mark[]): ReadonlyMap<number, LineMark> {
  const all = [chart, other].flatMap((one) => one?.lines ?? []).flatMap(({ values }) => values.filter((value) => value !== undefined));
  const visible = VISIBLE * (Math.max(...all, 0) - Math.min(...all, 0));
  return new Map(
    marks.flatMap(({ spot, note }) => {
      const values = chart.lines[spot.line]?.values;
      if (values === undefined) return [];
      const others = other?.lines[spot.line]?.values;
      const there = values.flatMap((value, at) => (value === undefined ? [] : [at]));
      const differing = others && there.filter((at) => Math.abs((values[at] ?? 0) - (others[at] ?? Number.POSITIVE_INFINITY)) > visible);
      const points = differing === undefined || differing.length === 0 ? there : differing;
      return [[spot.line, { from: points[0] ?? 0, to: points.at(-1) ?? 0, note }] as const];
    }),
  );
}
