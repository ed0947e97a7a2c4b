import type { Slot, SlotValue } from "../pack.ts";
import { integerBelow } from "../random.ts";

/** The values drawn for a story, by slot name. */
export type Filling = ReadonlyMap<string, SlotValue>;

/** Draws one value for every slot. A row slot fills all of its names from one row. */
export function drawFilling(slots: readonly Slot[], random: () => number): Filling {
  const filling = new Map<string, SlotValue>();
  for (const slot of slots) {
    const pick = integerBelow(random, slotSize(slot));
    if (slot.kind === "rows") for (const [name, value] of Object.entries(slot.rows[pick] ?? {})) filling.set(name, value);
    else filling.set(slot.name, valueAt(slot, pick));
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

function valueAt(slot: Exclude<Slot, { readonly kind: "rows" }>, index: number): SlotValue {
  if (slot.kind === "values") return slot.values[index] ?? "";
  const value = slot.from + index * slot.step;
  const places = decimalsOf(slot.step);
  return places === 0 ? value : value.toFixed(places);
}

/** Digits after the point in a number or its text. */
export function decimalsOf(value: SlotValue): number {
  if (Number.isInteger(value)) return 0;
  return String(value).split(".")[1]?.length ?? 0;
}
