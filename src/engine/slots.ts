import type { Slot, SlotValue } from "./pack.ts";
import { integerBelow } from "./random.ts";

/** The values drawn for a story, by slot name. */
export type Filling = ReadonlyMap<string, SlotValue>;

/** Draws one value for every slot; a row slot fills all of its names from one row. */
export function drawFilling(slots: readonly Slot[], random: () => number): Filling {
  const filling = new Map<string, SlotValue>();
  for (const slot of slots) {
    const pick = integerBelow(random, slotSize(slot));
    for (const [name, value] of Object.entries(slotAt(slot, pick))) filling.set(name, value);
  }
  return filling;
}

/** How many different values a slot can take. */
export function slotSize(slot: Slot): number {
  if (slot.kind === "rows") return slot.rows.length;
  if (slot.kind === "values") return slot.values.length;
  return Math.floor((slot.to - slot.from) / slot.step + 1e-9) + 1;
}

/** The names a slot fills. */
export function slotNames(slot: Slot): readonly string[] {
  return slot.kind === "rows" ? Object.keys(slot.rows[0] ?? {}) : [slot.name];
}

/** What the slot's names stand for when its value number `index` is drawn. */
export function slotAt(slot: Slot, index: number): Readonly<Record<string, SlotValue>> {
  if (slot.kind === "rows") return slot.rows[index] ?? {};
  if (slot.kind === "values") return { [slot.name]: slot.values[index] ?? "" };
  const places = decimalsOf(slot.step);
  return { [slot.name]: places === 0 ? slot.from + index * slot.step : (slot.from + index * slot.step).toFixed(places) };
}

/** Digits after the point in a number or its text. */
export function decimalsOf(value: SlotValue): number {
  return String(value).split(".")[1]?.length ?? 0;
}
