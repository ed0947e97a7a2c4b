import type { Frame, Slot } from "../pack.ts";
import { randomFrom } from "../random.ts";
import { drawSeries, pointsOf } from "../template/series.ts";
import { drawFilling, type Filling, slotNames, slotSize } from "../template/slots.ts";
import { placeholdersIn, templateOf } from "../template/template.ts";
import { type Problem, problem } from "./problem.ts";
import { textsOf } from "./texts.ts";

const RESERVED = ["tell", "decoy"] as const;
const FILLINGS_TRIED = 24;

/** Finds placeholders that nothing fills, slots that nothing uses, names that are filled twice, and values that can't be computed. */
export function checkSlots(frame: Frame): Problem[] {
  const problems = [...checkSlotNames(frame), ...checkUse(frame), ...checkWaypoints(frame)];
  return problems.length > 0 ? problems : checkValues(frame);
}

function checkSlotNames(frame: Frame): Problem[] {
  const names = [...frame.slots.flatMap(slotNames), ...frame.series.map(({ name }) => name)];
  const twice = names.filter((name, index) => names.indexOf(name) < index);
  const reserved = names.filter((name) => RESERVED.some((word) => word === name));
  return [
    ...twice.map((name) => problem(["slots"], `“${name}” is filled twice`)),
    ...reserved.map((name) => problem(["slots", name], `“${name}” is the name of a place, not of a slot`)),
    ...frame.slots.flatMap(checkRows),
  ];
}

function checkRows(slot: Slot): Problem[] {
  if (slot.kind !== "rows") return slotSize(slot) > 0 ? [] : [problem(["slots", slot.name], "holds no value")];
  const names = slotNames(slot).join(", ");
  const odd = slot.rows.findIndex((row) => Object.keys(row).join(", ") !== names);
  return odd < 0 ? [] : [problem(["slots"], `every line must fill the same names in the same order (${names})`)];
}

function checkUse(frame: Frame): Problem[] {
  const needed = textsOf(frame).flatMap(({ path, text }) =>
    placeholdersIn(text).flatMap(({ names, text: written }) => names.map((name) => ({ path, name, written }))),
  );
  const slots = frame.slots.flatMap(slotNames);
  const points = new Set(frame.series.flatMap(({ name, waypoints }) => pointNames(name, waypoints[0]?.at ?? 1, waypoints.at(-1)?.at ?? 0)));
  return [
    ...slots.filter((name) => !needed.some((one) => one.name === name)).map((name) => problem(["slots", name], `no text uses {${name}}`)),
    ...frame.series
      .filter(({ name }) => !needed.some((one) => one.name.startsWith(`${name}.`)) && !textsOf(frame).some(({ text }) => text === name))
      .map(({ name }) => problem(["series", name], "no chart and no text uses it")),
    ...needed
      .filter(({ name }) => !slots.includes(name) && !points.has(name))
      .map(({ path, written }) => problem(path, `nothing fills ${written}`)),
  ];
}

function pointNames(name: string, first: number, last: number): string[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => `${name}.${first + index}`);
}

/** Series are drawn after the slots, so a waypoint can't name another series. */
function checkWaypoints(frame: Frame): Problem[] {
  return frame.series.flatMap(({ name, waypoints }) => [
    ...(waypoints.length < 2 ? [problem(["series", name, "at"], "needs two points or more")] : []),
    ...waypoints
      .filter(({ value }) => placeholdersIn(value).some(({ names }) => names.some((one) => one.includes("."))))
      .map(({ at }) => problem(["series", name, "at", String(at)], "names a point of a series")),
  ]);
}

/** Finds placeholders that can't be computed. It tries some random fillings of the slots. */
function checkValues(frame: Frame): Problem[] {
  const random = randomFrom("check", frame.id);
  const found = new Map<string, Problem>();
  for (let tried = 0; tried < FILLINGS_TRIED; tried++) {
    const filling = completeFilling(frame, random, found);
    if (filling === undefined) break;
    for (const { path, text } of textsOf(frame)) {
      for (const placeholder of placeholdersIn(text)) {
        try {
          placeholder.shownIn(filling);
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
          found.set(path.join(".") + placeholder.text, problem(path, `${placeholder.text}: ${error.message}`));
        }
      }
    }
  }
  return [...found.values()];
}

function completeFilling(frame: Frame, random: () => number, found: Map<string, Problem>): Filling | undefined {
  const filling = new Map(drawFilling(frame.slots, random));
  for (const series of frame.series) {
    try {
      const waypoints = series.waypoints.map(({ at, value }) => ({ at, value: templateOf(value) }));
      const drawn = drawSeries({ ...series, waypoints }, filling, random);
      for (const [name, value] of pointsOf(series.name, drawn)) filling.set(name, value);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      found.set(series.name, problem(["series", series.name, "at"], error.message));
      return undefined;
    }
  }
  return filling;
}
