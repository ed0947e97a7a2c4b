import type { ReactNode } from "react";
import type { Chart, ChartLine } from "../../engine/question.ts";
import { variables } from "../../ui/level-line.tsx";
import { isShown, placeNote, spread } from "./chart-labels.ts";
import { eventPoint, type Scale, valueAt } from "./chart-scale.ts";
import { written } from "./chart-words.ts";
import type { ChartMarks } from "./look.ts";

interface LabelsProps {
  readonly chart: Chart;
  readonly marks: ChartMarks;
  readonly scale: Scale;
  /** The drawing. */
  readonly children: ReactNode;
}

/** The drawing of a chart and the words over it: ticks, names of lines at their ends, event, limit, and after the answer the note. */
export function Labels({ chart, marks, scale, children }: LabelsProps) {
  const ends = endsOf(chart, marks, scale);
  const ticks = scale.ticks.map((tick) => written(tick, { decimals: decimalsOf(scale.ticks) }));
  return (
    <div
      className="drawing"
      aria-hidden="true"
      style={variables({ "--left": longest(ticks), "--right": longest(ends.map(({ text }) => text)) })}
    >
      {children}
      {scale.ticks.map((tick, at) => (
        <span key={tick} className="y" style={variables({ "--y": scale.y(tick) })}>
          {ticks[at]}
        </span>
      ))}
      {chart.labels.map((label, at) =>
        isShown(at, chart.labels) ? (
          <span key={label} className="x" style={variables({ "--x": scale.x(at) })}>
            {label}
          </span>
        ) : null,
      )}
      {chart.x === undefined ? null : <span className="axis">{chart.x}</span>}
      <Limit chart={chart} scale={scale} />
      <EventName chart={chart} marks={marks} scale={scale} />
      {ends.map(({ key, className, height, label }) => (
        <span key={key} className={className} style={variables({ "--y": height })}>
          {label}
        </span>
      ))}
      {[...marks.lines.keys()].map((at) => (
        <Note key={at} at={at} chart={chart} marks={marks} scale={scale} />
      ))}
    </div>
  );
}

interface End {
  readonly key: string;
  readonly className: string;
  readonly height: number;
  readonly text: string;
  readonly label: ReactNode;
}

/** The names at the ends of the lines; in a twin also, struck, the end that the case’s line has. */
function endsOf(chart: Chart, marks: ChartMarks, scale: Scale): End[] {
  const ends = chart.lines.flatMap((line, at) => {
    const here = endOf(line);
    const old = marks.lines.has(at) ? marks.before?.lines[at] : undefined;
    const there = old && endOf(old);
    const isTold = marks.lines.has(at);
    return [
      ...(here === undefined
        ? []
        : [
            {
              key: line.name,
              className: isTold ? "end now" : "end",
              ...here,
              label: isTold && !hasNote(marks, at) ? <mark>{nameAt(line, here.text)}</mark> : nameAt(line, here.text),
            },
          ]),
      ...(old === undefined || there === undefined || there.text === here?.text
        ? []
        : [{ key: `${line.name} before`, className: "end", ...there, label: <del>{nameAt(old, there.text)}</del> }]),
    ];
  });
  const heights = spread(ends.map(({ value }) => scale.y(value)));
  return ends.map((end, at) => ({ ...end, text: end.key + end.text, height: heights[at] ?? 0 }));
}

function hasNote(marks: ChartMarks, at: number): boolean {
  return marks.lines.get(at)?.note !== undefined;
}

function endOf(line: ChartLine): { readonly value: number; readonly text: string } | undefined {
  const value = line.values.findLast((one) => one !== undefined);
  return value === undefined ? undefined : { value, text: written(value, line) };
}

function nameAt({ name }: ChartLine, value: string): ReactNode {
  return (
    <>
      {name} <span>{value}</span>
    </>
  );
}

/** Above its line, or below it where a line of the chart runs through that place. */
function Limit({ chart: { limit, lines }, scale }: Pick<LabelsProps, "chart" | "scale">) {
  if (limit === undefined) return null;
  const height = scale.y(limit.at);
  const near = lines.flatMap(({ values }) => values.slice(0, Math.ceil(values.length / 3))).filter((value) => value !== undefined);
  const isCrowded = near.some((value) => scale.y(value) > height - 0.01 && scale.y(value) < height + 0.13);
  const text = /\d/.test(limit.text) ? limit.text : `${limit.text} ${limit.at}`;
  return (
    <span className={isCrowded ? "cap-line under" : "cap-line"} style={variables({ "--y": height })}>
      {text}
    </span>
  );
}

function EventName({ chart: { event }, marks: { isEventTold, before }, scale }: Omit<LabelsProps, "children">) {
  if (event === undefined) return null;
  const text = event.text.join("");
  const old = before?.event;
  const isMoved = isEventTold && old !== undefined && (old.at !== event.at || old.text.join("") !== text);
  return (
    <>
      <span className={eventClass(scale, event.at)} style={variables({ "--x": scale.x(eventPoint(event.at)) })}>
        {isEventTold ? <mark>{text}</mark> : text}
      </span>
      {isMoved ? (
        <span className={`${eventClass(scale, old.at)} was`} style={variables({ "--x": scale.x(eventPoint(old.at)) })}>
          <del>{old.text.join("")}</del>
        </span>
      ) : null}
    </>
  );
}

/** Its name stands on the side where there is more room. */
function eventClass(scale: Scale, at: number): string {
  return scale.x(eventPoint(at)) > 0.5 ? "event left" : "event";
}

function Note({ at, chart, marks, scale }: { readonly at: number } & Omit<LabelsProps, "children">) {
  const note = marks.lines.get(at)?.note;
  const line = chart.lines[at];
  if (note === undefined || line === undefined) return null;
  const last = chart.labels.length - 1;
  const curve = ({ values }: ChartLine) => ({
    heightAt: (x: number) => {
      const value = valueAt(values, nearest(x * last));
      return value === undefined ? undefined : scale.y(value);
    },
  });
  const others = chart.lines.filter((_, other) => other !== at);
  const ghosts = [...marks.lines.keys()].flatMap((other) => marks.before?.lines[other] ?? []);
  const { from = 0, to = last } = marks.lines.get(at) ?? {};
  const within = (x: number) => x * last >= from - 0.5 && x * last <= to + 0.5;
  const marked = curve(line);
  const place = placeNote(note, { heightAt: (x) => (within(x) ? marked.heightAt(x) : undefined) }, [
    marked,
    ...others.map(curve),
    ...ghosts.map(curve),
  ]);
  return place === undefined ? (
    <span className="note below">
      <mark>{note}</mark>
    </span>
  ) : (
    <span className="note" style={variables({ "--x": place.right, "--y": place.top })}>
      <mark>{note}</mark>
    </span>
  );
}

/** To the quarter of a step: fine enough to see where lines run. */
function nearest(point: number): number {
  return Math.round(point * 4) / 4;
}

function longest(texts: readonly string[]): number {
  return Math.max(1, ...texts.map(({ length }) => length));
}

function decimalsOf(ticks: readonly number[]): number {
  return Math.max(0, ...ticks.map((tick) => String(tick).split(".")[1]?.length ?? 0));
}
