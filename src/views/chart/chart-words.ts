import type { Chart, ChartLine } from "../../engine/question.ts";
import type { ChartMarks } from "../exhibit/look.ts";
import { firstOf, written } from "./chart-values.ts";

/** The chart in words: what there is, not what it means, and after the answer the tell. For those who do not see the drawing. */
export function described(chart: Chart, marks?: ChartMarks): string {
  const lines = chart.lines.map((line) => `${line.name} ${courseOf(line, chart)}.`);
  const event = chart.event === undefined ? [] : [`${chart.event.text.join("")}: ${eventName(chart)}.`];
  const limit = chart.limit === undefined ? [] : [`${chart.limit.text}: ${withUnit(String(chart.limit.at), chart)}.`];
  return [...(marks === undefined ? [] : toldWords(chart, marks)), ...lines, ...event, ...limit].join(" ");
}

function toldWords(chart: Chart, marks: ChartMarks): string[] {
  const lines = [...marks.lines].map(([at, { note }]) => {
    const here = note ?? lineWords(chart, at);
    const there = marks.before === undefined ? "" : lineWords(marks.before, at);
    return there === "" ? `The tell: ${here}.` : `Instead of: ${there}. Now: ${here}.`;
  });
  if (!marks.isEventTold || chart.event === undefined) return lines;
  const here = `${chart.event.text.join("")}, ${eventName(chart)}`;
  const old = marks.before?.event;
  const event =
    old === undefined ? `The tell: ${here}.` : `Instead of: ${old.text.join("")}, ${eventName(marks.before ?? chart)}. Now: ${here}.`;
  return [...lines, event];
}

function lineWords(chart: Chart, at: number): string {
  const line = chart.lines[at];
  return line === undefined ? "" : `${line.name} ${courseOf(line, chart)}`;
}

/** "goes from 5.1 % at day 1 to 7.4 % at day 12, between 5.0 % and 7.6 %". */
function courseOf(line: ChartLine, chart: Chart): string {
  const there = line.values.flatMap((value, at) => (value === undefined ? [] : [{ value, at }]));
  const first = there[0];
  const last = there.at(-1);
  if (first === undefined || last === undefined) return "has no values";
  const say = (value: number) => withUnit(written(value, line), chart);
  const values = there.map(({ value }) => value);
  const course = `goes from ${say(first.value)} at ${pointName(chart, first.at)} to ${say(last.value)} at ${pointName(chart, last.at)}`;
  return `${course}, between ${say(Math.min(...values))} and ${say(Math.max(...values))}`;
}

function withUnit(value: string, { unit }: Chart): string {
  return unit === "" ? value : `${value} ${unit}`;
}

function pointName({ x, labels }: Chart, at: number): string {
  const label = labels[at] ?? String(at + 1);
  return x === undefined ? label : `${x} ${label}`;
}

/** "from day 6 on". */
function eventName(chart: Chart): string {
  return `from ${pointName(chart, firstOf(chart.event?.at ?? 1))} on`;
}
