import type { Chart } from "../../engine/question.ts";

/** Where things stand in a chart’s drawing: shares of its width from the left, of its height from the bottom. */
export interface Scale {
  readonly x: (point: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
}

const MOST_STEPS = 4;

/**
 * Points are counted from 0 and may lie between two. The values begin at 0, unless the caption says “axis from 60”.
 *
 * @param beside the chart that it stands beside and is compared with: both have one scale
 */
export function scaleOf(chart: Chart, beside?: Chart): Scale {
  const charts = beside === undefined ? [chart] : [chart, beside];
  const values = charts.flatMap(({ lines, limit }) => [
    ...lines.flatMap((line) => line.values.filter((value) => value !== undefined)),
    ...(limit === undefined ? [] : [limit.at]),
  ]);
  const lowest = Math.min(...charts.map(firstValue), ...values);
  const step = stepFor(Math.max(...values, lowest) - lowest);
  const bottom = Math.floor(rounded(lowest / step));
  const top = Math.max(bottom + 1, Math.ceil(rounded(Math.max(...values) / step)));
  const ticks = Array.from({ length: top - bottom + 1 }, (_, index) => rounded((bottom + index) * step));
  const last = Math.max(1, ...charts.map(({ labels }) => labels.length - 1));
  return {
    x: (point) => point / last,
    y: (value) => (value / step - bottom) / (top - bottom),
    ticks,
  };
}

function firstValue({ name, note }: Chart): number {
  const [, from = "0"] = /\b(?:axis|scale) from (\d+(?:\.\d+)?)/i.exec(`${name} ${note ?? ""}`) ?? [];
  return Number(from);
}

/** 1, 2 or 5 times a power of ten, so that few steps cover the range. */
function stepFor(range: number): number {
  const rough = (range === 0 ? 1 : range) / MOST_STEPS;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * (STEPS.find((step) => step * power >= rough * 0.999) ?? 10);
}

const STEPS = [1, 2, 5, 10];

function rounded(value: number): number {
  return Number(value.toFixed(9));
}

/** Where an event is drawn: between the point before it and the one that it is the first of. */
export function eventPoint(at: number): number {
  return Math.max(0, Number.isInteger(at) ? at - 1.5 : at - 1);
}

/** A line from one point to another, either of which may lie between two, as a path in a box of 100 by 100. */
export function pathOf(values: readonly (number | undefined)[], { x, y }: Scale, from = 0, to = values.length - 1): string {
  const inner = Array.from({ length: values.length }, (_, at) => at).filter((at) => at > from && at < to);
  const corners = [...new Set([from, ...inner, to])].flatMap((at) => {
    const value = valueAt(values, at);
    return value === undefined ? [] : [`${percent(x(at))} ${percent(1 - y(value))}`];
  });
  return corners.length === 0 ? "" : `M${corners.join("L")}${corners.length === 1 ? "h0" : ""}`;
}

/** A line’s points as strokes of no length, which never stretch with the drawing. */
export function pointsOf(values: readonly (number | undefined)[], { x, y }: Scale, from = 0, to = values.length - 1): string {
  return values
    .map((value, at) => (value === undefined || at < from || at > to ? "" : `M${percent(x(at))} ${percent(1 - y(value))}h0`))
    .join("");
}

/** The value at a point; between two points, halfway along the line. */
export function valueAt(values: readonly (number | undefined)[], at: number): number | undefined {
  const left = values[Math.floor(at)];
  const right = values[Math.ceil(at)];
  if (left === undefined || right === undefined) return left ?? right;
  return left + (right - left) * (at - Math.floor(at));
}

export function percent(share: number): string {
  return String(Number((100 * share).toFixed(2)));
}
