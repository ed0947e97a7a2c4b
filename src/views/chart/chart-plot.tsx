import "./chart-plot.css";
import { useContext } from "react";
import type { Chart, ChartLine } from "../../engine/question.ts";
import { variables } from "../../ui/level-line.tsx";
import { FactSlotsContext } from "../exhibit/fact-slots.ts";
import type { ChartMarks } from "../exhibit/look.ts";
import { Drawing } from "./chart-drawing.tsx";
import { type End, endsOf } from "./chart-ends.ts";
import { type Curve, isShown, type NotePlace, placeNotes } from "./chart-labels.ts";
import { FactPins } from "./chart-pins.tsx";
import { eventPoint, type Scale, scaleOf, valueAt } from "./chart-scale.ts";
import { written } from "./chart-values.ts";
import { described } from "./chart-words.ts";

interface ChartPlotProps {
  readonly chart: Chart;
  /** Its place among the blocks. */
  readonly at: number;
  readonly marks: ChartMarks;
  /** Id for the description in words. */
  readonly wordsId: string;
}

/** The drawing of a chart, and in its place its description for those who do not see it. */
export function ChartPlot({ chart, at, marks, wordsId }: ChartPlotProps) {
  return (
    <>
      <p className="vh" id={wordsId}>
        {described(chart, marks)} The table below has all the values.
      </p>
      <Over chart={chart} at={at} marks={marks} scale={scaleOf(chart, marks.before)} />
    </>
  );
}

interface OverProps {
  readonly chart: Chart;
  readonly at: number;
  readonly marks: ChartMarks;
  readonly scale: Scale;
}

/**
 * The lines and the words over them: ticks, names of lines at their ends, event, limit, and after the answer the note. The lines stretch
 * with their column; the words are text and keep their size.
 */
function Over({ chart, at: block, marks, scale }: OverProps) {
  const slots = useContext(FactSlotsContext);
  const notes = notesOf({ chart, marks, scale });
  const placed = new Set(notes.flatMap(({ at, place }) => (place === undefined ? [] : [at])));
  const ends = endsOf(chart, marks, scale, placed);
  const last = chart.labels.length - 1;
  const ticks = scale.ticks.map((tick) => written(tick, { decimals: decimalsOf(scale.ticks) }));
  return (
    <div className="drawing" style={variables({ "--left": most(ticks.map(({ length }) => length)), "--right": most(ends.map(lengthOf)) })}>
      <div className="drawn" aria-hidden="true">
        <Drawing chart={chart} marks={marks} scale={scale} isChosen={(line) => slots(block, line)?.isChosen === true} />
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
        {notes.map((note) => (
          <NoteLabel key={note.at} note={note} />
        ))}
      </div>
      <FactPins chart={chart} at={block} scale={scale} />
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
function Limit({ chart: { limit, lines }, scale }: Pick<OverProps, "chart" | "scale">) {
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

function EventName({ chart: { event }, marks: { isEventTold, before }, scale }: Omit<OverProps, "at">) {
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

interface Noted {
  /** Which line it belongs to. */
  readonly at: number;
  readonly text: string;
  readonly place: NotePlace | undefined;
}

/** The notes of the marked lines, each near its line where it covers nothing. One that has no place there is left to the line’s label. */
function notesOf({ chart, marks, scale }: Omit<OverProps, "at">): Noted[] {
  const last = chart.labels.length - 1;
  const curveOf = ({ values }: ChartLine, from = 0, to = last): Curve => ({
    heightAt: (x) => {
      const point = nearest(x * last);
      const value = point < from - 0.5 || point > to + 0.5 ? undefined : valueAt(values, point);
      return value === undefined ? undefined : scale.y(value);
    },
  });
  const noted = chart.lines.flatMap((line, at) => {
    const mark = marks.lines.get(at);
    return mark?.note === undefined ? [] : [{ at, text: mark.note, marked: curveOf(line, mark.from, mark.to) }];
  });
  const ghosts = noted.flatMap(({ at }) => marks.before?.lines[at] ?? []);
  const places = placeNotes(
    noted,
    chart.lines.map((line) => curveOf(line)),
    ghosts.map((line) => curveOf(line)),
  );
  return noted.map(({ at, text }, index) => ({ at, text, place: places[index] }));
}

function NoteLabel({ note: { text, place } }: { readonly note: Noted }) {
  if (place === undefined) return null;
  return (
    <span className="note" style={variables({ "--x": place.right, "--y": place.top })}>
      <mark>{text}</mark>
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
