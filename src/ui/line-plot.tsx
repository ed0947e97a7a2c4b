import { scaleLinear, scalePoint } from "d3-scale";
import { area, line } from "d3-shape";
import { isNamed, isValley, type PlotPoint } from "./plot-point.ts";

/** In percent of the plot's box: room for the tick names, and for what stands above and below the line. */
const LEFT = 14;
const RIGHT = 94;
const TOP = 14;
const BOTTOM = 76;
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
  const at = ({ label }: PlotPoint) => x(label) ?? 0;
  const path = line<PlotPoint>(at, ({ value }) => y(value ?? 0)).defined(({ value }) => value !== null);
  const low = ({ range }: PlotPoint) => y(range?.low ?? 0);
  const high = ({ range }: PlotPoint) => y(range?.high ?? 0);
  const ranged = points.filter(({ range }) => range !== undefined);
  return (
    <svg className="plot" role="img" aria-label={name}>
      {y.ticks(TICKS).map((tick) => (
        <g key={tick} className="tick">
          <line x1="0" x2="100%" y1={`${y(tick)}%`} y2={`${y(tick)}%`} />
          <text x="0" y={`${y(tick)}%`} dy="-0.35em">
            {Math.round(100 * tick)}%
          </text>
        </g>
      ))}
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {ranged.length === 0 ? null : <path className="band" d={area<PlotPoint>(at, low, high)(ranged) ?? ""} />}
        <path className="edge" d={line<PlotPoint>(at, low)(ranged) ?? ""} />
        <path className="edge" d={line<PlotPoint>(at, high)(ranged) ?? ""} />
        <path className="line" d={path(points) ?? ""} />
      </svg>
      {points.map((point, index) => (
        <PointMark
          key={point.label}
          point={point}
          x={at(point)}
          y={y(point.value ?? 0)}
          named={isNamed(index, points.length)}
          below={isValley(points, index)}
        />
      ))}
    </svg>
  );
}

interface PointMarkProps {
  readonly point: PlotPoint;
  readonly x: number;
  readonly y: number;
  readonly named: boolean;
  /** Whether its value stands below, out of the line's way. */
  readonly below: boolean;
}

function PointMark({ point: { label, value, text }, x, y, named, below }: PointMarkProps) {
  return (
    <g className="point">
      {value === null ? null : <circle cx={`${x}%`} cy={`${y}%`} r="3" />}
      {value === null || !named ? null : (
        <text className="value" x={`${x}%`} y={`${y}%`} dy={below ? "1.5em" : "-0.75em"}>
          {text}
        </text>
      )}
      {named ? (
        <text x={`${x}%`} y="98%">
          {label}
        </text>
      ) : null}
    </g>
  );
}

function lowestOf(points: readonly PlotPoint[]): number {
  return Math.min(...points.flatMap(({ value, range }) => [value ?? 1, range?.low ?? 1]));
}
