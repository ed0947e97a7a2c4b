import type { Chart } from "../../engine/question.ts";
import { variables } from "../../ui/level-line.tsx";
import { classesOf, useFactSlot } from "../exhibit/fact-slots.ts";
import { eventPoint, type Scale, valueAt } from "./chart-scale.ts";

interface FactPinsProps {
  readonly chart: Chart;
  /** The chart’s place among the blocks. */
  readonly at: number;
  readonly scale: Scale;
}

/** What stands beside the facts of a chart, each on its line or on the upright of its event. */
export function FactPins({ chart, at, scale }: FactPinsProps) {
  const { lines, event } = chart;
  const places = lines.map(({ values }, index) => placeOn(values, (index + 1) / (lines.length + 1), scale));
  return (
    <>
      {places.map((place, index) => (
        <Pin key={lines[index]?.name} at={at} line={index} {...place} />
      ))}
      {event === undefined ? null : <Pin at={at} line={lines.length} {...placeOfEvent(scale.x(eventPoint(event.at)), places)} />}
    </>
  );
}

/** A share of the drawing’s width from the left, and of its height from the bottom. */
interface Place {
  readonly x: number;
  readonly y: number;
}

interface PinProps extends Place {
  readonly at: number;
  readonly line: number;
}

function Pin({ at, line, x, y }: PinProps) {
  const slot = useFactSlot(at, line);
  if (slot === undefined) return null;
  return (
    <span className={classesOf("pin", slot.className)} style={variables({ "--x": x, "--y": y })}>
      {slot.margin}
    </span>
  );
}

/** At a share of the way along a line, wherever that begins: so the pins of lines that cross stand apart, and where they stand tells nothing. */
function placeOn(values: readonly (number | undefined)[], share: number, scale: Scale): Place {
  const first = values.findIndex((value) => value !== undefined);
  const last = values.findLastIndex((value) => value !== undefined);
  const point = Math.round((first + share * (last - first)) * 2) / 2;
  return { x: scale.x(point), y: scale.y(valueAt(values, point) ?? 0) };
}

/** On the upright, where the pins of the lines are farthest. */
function placeOfEvent(x: number, others: readonly Place[]): Place {
  const room = (y: number) => Math.min(...others.map((other) => Math.hypot(other.x - x, other.y - y)));
  const [y = 0] = HEIGHTS.toSorted((one, other) => room(other) - room(one));
  return { x, y };
}

const HEIGHTS = [0.17, 0.5, 0.83];
