import type { ReactNode } from "react";
import type { Chart, ChartLine } from "../../engine/question.ts";
import { variables } from "../../ui/level-line.tsx";
import { type End, endsOf } from "./chart-ends.ts";
import { isShown, placeNote } from "./chart-labels.ts";
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
  const last = chart.labels.length - 1;
  const ticks = scale.ticks.map((tick) => written(tick, { decimals: decimalsOf(scale.ticks) }));
  return (
    <div
      className="drawing"
      aria-hidden="true"
      style={variables({ "--left": most(ticks.map(({ length }) => length)), "--right": most(ends.map(lengthOf)) })}
    >
      {children}
      {scale.ticks.map((tick, at) => (
        <span key={tick} className="y" style={variables({ "--y": scale.y(tick) })}>
          {ticks[at]}
        </span>
      ))}
      {chart.labels.map((label, at) =>
        isShown(at, chart.labels) ? (
          <span key={label} className={(last - at) % 2 === 1 ? "x odd" : "x"} style={variables({ "--x": scale.x(at) })}>
            {label}
          </span>
        ) : null,
      )}
      {chart.x === undefined ? null : <span className="axis">{chart.x}</span>}
      <Limit chart={chart} scale={scale} />
      <EventName chart={chart} marks={marks} scale={scale} />
      {ends.map((end) => (
        <EndLabel key={`${end.name} ${end.as}`} end={end} />
      ))}
      {[...marks.lines.keys()].map((at) => (
        <Note key={at} at={at} chart={chart} marks={marks} scale={scale} />
      ))}
    </div>
  );
}

/** Characters of a label. */
function lengthOf({ name, value }: End): number {
  return name.length + 1 + value.length;
}

function EndLabel({ end: { name, value, as, height } }: { readonly end: End }) {
  const text = (
    <>
      {name} <span>{value}</span>
    </>
  );
  return (
    <span className={as === "told" || as === "marked" ? "end now" : "end"} style={variables({ "--y": height })}>
      {as === "marked" ? <mark>{text}</mark> : as === "was" ? <del>{text}</del> : text}
    </span>
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

function most(lengths: readonly number[]): number {
  return Math.max(1, ...lengths);
}

function decimalsOf(ticks: readonly number[]): number {
  return Math.max(0, ...ticks.map((tick) => String(tick).split(".")[1]?.length ?? 0));
}
