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

/** What stands beside the facts of a chart, each on its line or at the top of its event. */
export function FactPins({ chart, at, scale }: FactPinsProps) {
  const { lines, event } = chart;
  return (
    <>
      {lines.map((line, index) => (
        <Pin key={line.name} at={at} line={index} {...placeOn(line.values, (index + 1) / (lines.length + 1), scale)} />
      ))}
      {event === undefined ? null : <Pin at={at} line={lines.length} x={scale.x(eventPoint(event.at))} y={1} />}
    </>
  );
}

interface PinProps {
  readonly at: number;
  readonly line: number;
  readonly x: number;
  readonly y: number;
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
function placeOn(values: readonly (number | undefined)[], share: number, scale: Scale) {
  const first = values.findIndex((value) => value !== undefined);
  const last = values.findLastIndex((value) => value !== undefined);
  const point = Math.round((first + share * (last - first)) * 2) / 2;
  return { x: scale.x(point), y: scale.y(valueAt(values, point) ?? 0) };
}
