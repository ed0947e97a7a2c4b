import type { Chart, ChartLine } from "../../engine/question.ts";
import { classesOf } from "../exhibit/fact-slots.ts";
import type { ChartMarks, LineMark } from "../exhibit/look.ts";
import { eventPoint, pathOf, percent, pointsOf, type Scale } from "./chart-scale.ts";

interface DrawingProps {
  readonly chart: Chart;
  readonly marks: ChartMarks;
  readonly scale: Scale;
  /** Whether a line, or after the last of them the event, is chosen as the fact that decides. */
  readonly isChosen: (line: number) => boolean;
}

/** The lines of a chart, stretched over its box: the bands of the tell, everything that is not told, and the told lines on their bands. */
export function Drawing({ chart, marks, scale, isChosen }: DrawingProps) {
  const told = chart.lines.flatMap((line, at) => {
    const mark = marks.lines.get(at);
    return mark === undefined ? [] : [{ line, at, ...stretchOf(line, mark) }];
  });
  return (
    <>
      {told.length === 0 ? null : (
        <Layer className="swipe">
          {told.map(({ line, at, from, to }) => (
            <Band key={at} path={pathOf(line.values, scale, from, to)} />
          ))}
        </Layer>
      )}
      <Layer>
        <path className="rule" d={scale.ticks.map((tick) => `M0 ${percent(1 - scale.y(tick))}H100`).join("")} />
        {chart.limit === undefined ? null : <path className="limit" d={`M0 ${percent(1 - scale.y(chart.limit.at))}H100`} />}
        <Event chart={chart} marks={marks} scale={scale} isChosen={isChosen} />
        {told.map(({ at, from, to }) => (
          <path key={at} className="ghost" d={pathOf(marks.before?.lines[at]?.values ?? [], scale, from, to)} />
        ))}
        {chart.lines.map((line, at) => {
          const stretch = told.find((one) => one.at === at);
          if (stretch === undefined) {
            const to = line.values.length - 1;
            return <Line key={line.name} line={line} at={at} scale={scale} from={0} to={to} isChosen={isChosen(at)} />;
          }
          return (
            <g key={line.name}>
              <Line line={line} at={at} scale={scale} from={0} to={stretch.from} />
              <Line line={line} at={at} scale={scale} from={stretch.to} to={line.values.length - 1} />
            </g>
          );
        })}
      </Layer>
      {told.length === 0 ? null : (
        <Layer className="told">
          {told.map(({ line, at, from, to }) => (
            <Line key={at} line={line} at={at} scale={scale} from={from} to={to} />
          ))}
        </Layer>
      )}
    </>
  );
}

function Layer({ className, children }: { readonly className?: string; readonly children: React.ReactNode }) {
  return (
    <svg className={className} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {children}
    </svg>
  );
}

/** The stretch of a marked line, from halfway before its first point to halfway after its last; a single point is marked alone. */
function stretchOf({ values }: ChartLine, { from, to }: LineMark): { readonly from: number; readonly to: number } {
  if (from === to) return { from, to };
  return { from: values[from - 1] === undefined ? from : from - 0.5, to: to === values.length - 1 ? to : to + 0.5 };
}

interface LineProps {
  readonly line: ChartLine;
  readonly at: number;
  readonly scale: Scale;
  readonly from: number;
  readonly to: number;
  readonly isChosen?: boolean;
}

/** Lines are told apart without colour: dots, hollow squares, dashes. */
function Line({ line: { values }, at, scale, from, to, isChosen = false }: LineProps) {
  const points = pointsOf(values, scale, from, to);
  return (
    <>
      {from < to ? <path className={classesOf(at === 2 && "dash", isChosen && "picked")} d={pathOf(values, scale, from, to)} /> : null}
      {at === 0 ? <path className="dot" d={points} /> : null}
      {at === 1 ? (
        <>
          <path className="box" d={points} />
          <path className="hole" d={points} />
        </>
      ) : null}
    </>
  );
}

function Band({ path }: { readonly path: string }) {
  return (
    <>
      <path className="rim" d={path} />
      <path className="band" d={path} />
    </>
  );
}

function Event({ chart: { event, lines }, marks: { before, isEventTold }, scale, isChosen }: DrawingProps) {
  if (event === undefined) return null;
  const upright = (at: number) => `M${percent(scale.x(eventPoint(at)))} -9V100`;
  const old = before?.event;
  return (
    <>
      {isEventTold ? <path className="event-rim" d={upright(event.at)} /> : null}
      {isEventTold && old !== undefined && old.at !== event.at ? <path className="when ghost" d={upright(old.at)} /> : null}
      <path className={classesOf("when", isChosen(lines.length) && "picked")} d={upright(event.at)} />
    </>
  );
}
