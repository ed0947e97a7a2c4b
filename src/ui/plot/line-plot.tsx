import { scaleLinear, scalePoint } from "d3-scale";
import { area, line } from "d3-shape";
import { isLabelled, isValley, lowestOf, type PlotPoint } from "./plot-point-labelling.ts";

/** In percent of the plot's box: room for the tick names, and for what stands above and below the line. */
const LEFT = 20;
const RIGHT = 94;
const TOP = 14;
const BOTTOM = 76;
const NAMES = 98;
const TICKS = 3;

interface LinePlotProps {
  /** What a screen reader hears in place of the picture; the figures stand in the table. */
  readonly name: string;
  readonly points: readonly PlotPoint[];
}

/** A line through shares, with the range of each as a band. It stretches with its box, since all places are in percent. */
export function LinePlot({ name, points }: LinePlotProps) {
  const x = scalePoint(
    points.map(({ label }) => label),
    [LEFT, RIGHT],
  );
  const y = scaleLinear([lowestOf(points), 1], [BOTTOM, TOP]).nice(TICKS);
  const across = ({ label }: PlotPoint) => x(label) ?? 0;
  return (
    <svg className="plot" role="img" aria-label={name}>
      {y.ticks(TICKS).map((tick) => (
        <Tick key={tick} share={tick} y={y(tick)} />
      ))}
      <Lines points={points} x={across} y={y} />
      {points.map((point, index) => (
        <Point
          key={point.label}
          point={point}
          x={across(point)}
          y={y(point.value ?? 0)}
          named={isLabelled(index, points.length)}
          below={isValley(points, index)}
        />
      ))}
    </svg>
  );
}

function Tick({ share, y }: { readonly share: number; readonly y: number }) {
  return (
    <g className="tick">
      <line x1="0" x2="100%" y1={`${y}%`} y2={`${y}%`} />
      <text x="0" y={`${y}%`} dy="-0.35em">
        {Math.round(100 * share)}%
      </text>
    </g>
  );
}

interface LinesProps {
  readonly points: readonly PlotPoint[];
  readonly x: (point: PlotPoint) => number;
  readonly y: (share: number) => number;
}

/** The line, broken where nothing was counted, over the band of the points' ranges. */
function Lines({ points, x, y }: LinesProps) {
  const through = line<PlotPoint>(x, ({ value }) => y(value ?? 0)).defined(({ value }) => value !== null);
  const low = ({ range }: PlotPoint) => y(range?.low ?? 0);
  const high = ({ range }: PlotPoint) => y(range?.high ?? 0);
  const ranged = points.filter(({ range }) => range !== undefined);
  return (
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <path className="band" d={area<PlotPoint>(x, low, high)(ranged) ?? ""} />
      <path className="edge" d={line<PlotPoint>(x, low)(ranged) ?? ""} />
      <path className="edge" d={line<PlotPoint>(x, high)(ranged) ?? ""} />
      <path className="line" d={through(points) ?? ""} />
    </svg>
  );
}

interface PointProps {
  readonly point: PlotPoint;
  readonly x: number;
  readonly y: number;
  readonly named: boolean;
  /** Whether its value is written below the point, where the line doesn't cross it. */
  readonly below: boolean;
}

function Point({ point: { label, value, text }, x, y, named, below }: PointProps) {
  return (
    <g className="dot">
      {value === null ? null : <circle cx={`${x}%`} cy={`${y}%`} r="3" />}
      {value === null || !named ? null : (
        <text className="value" x={`${x}%`} y={`${y}%`} dy={below ? "1.5em" : "-0.75em"}>
          {text}
        </text>
      )}
      {named ? (
        <text x={`${x}%`} y={`${NAMES}%`}>
          {label}
        </text>
      ) : null}
    </g>
  );
}
