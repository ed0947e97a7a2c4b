import type { Series } from "../pack.ts";
import type { Filling } from "./slots.ts";
import { fill, type Template } from "./template.ts";

/** A series with its values cut at their placeholders. */
export interface CompiledSeries extends Pick<Series, "name" | "noise" | "decimals"> {
  readonly waypoints: readonly { readonly at: number; readonly value: Template }[];
  readonly note: Template | undefined;
  /** Whether a text names one of its points. */
  readonly isRead: boolean;
}

/** The points of a series in one story, in order. A point before the line begins is undefined. */
export interface DrawnSeries {
  readonly values: readonly (number | undefined)[];
  readonly decimals: number;
}

/**
 * Draws a series: straight lines between the waypoints, each point moved by up to `noise` either way (uniform), rounded to its decimals.
 *
 * @throws RangeError where a waypoint’s value is no number
 */
export function drawSeries(series: Omit<CompiledSeries, "isRead" | "note">, filling: Filling, random: () => number): DrawnSeries {
  const waypoints = series.waypoints.map(({ at, value }) => ({ at, value: numberFrom(fill(value, filling)) }));
  const points = waypoints.at(-1)?.at ?? 0;
  const values = Array.from({ length: points }, (_, index) => {
    const moved = series.noise * (2 * random() - 1);
    const value = valueAt(waypoints, index + 1);
    return value === undefined ? undefined : Number((value + moved).toFixed(series.decimals));
  });
  return { values, decimals: series.decimals };
}

/** The value of each point, by the name that texts use for it: `live.3` for the third point of `live`. */
export function pointsOf(name: string, { values, decimals }: DrawnSeries): [string, string][] {
  return values.flatMap((value, index) => (value === undefined ? [] : [[`${name}.${index + 1}`, value.toFixed(decimals)]]));
}

interface Waypoint {
  readonly at: number;
  readonly value: number;
}

function valueAt(waypoints: readonly Waypoint[], position: number): number | undefined {
  const next = waypoints.findIndex(({ at }) => at >= position);
  const right = waypoints[next];
  if (right === undefined || right.at === position) return right?.value;
  const left = waypoints[next - 1];
  if (left === undefined) return undefined;
  return left.value + ((right.value - left.value) * (position - left.at)) / (right.at - left.at);
}

function numberFrom(text: string): number {
  const number = Number(text.replaceAll(",", ""));
  if (text.trim() === "" || Number.isNaN(number)) throw new RangeError(`“${text}” is not a number`);
  return number;
}
