import { placeholdersIn } from "../fill.ts";
import type { Frame, Slot } from "../pack.ts";
import type { Placeholder } from "../placeholder.ts";
import { slotAt, slotNames, slotSize } from "../slots.ts";
import { type Problem, problem } from "./problem.ts";
import { textsOf } from "./texts.ts";

const RESERVED = ["tell", "decoy"] as const;

/** Placeholders that nothing fills, slots that nothing uses, names filled twice, and values that can't be computed. */
export function checkSlots(frame: Frame): Problem[] {
  return [...checkNames(frame), ...checkUse(frame), ...checkTexts(frame)];
}

function checkNames(frame: Frame): Problem[] {
  const names = frame.slots.flatMap(slotNames);
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
  const used = new Set(textsOf(frame).flatMap(({ text }) => placeholdersIn(text).map(({ name }) => name)));
  return frame.slots
    .flatMap(slotNames)
    .filter((name) => !used.has(name))
    .map((name) => problem(["slots"], `no text uses {${name}}`));
}

function checkTexts(frame: Frame): Problem[] {
  return textsOf(frame).flatMap(({ path, text }) =>
    placeholdersIn(text)
      .filter(({ name }) => !RESERVED.some((word) => word === name))
      .flatMap((placeholder) => {
        const slot = frame.slots.find((one) => slotNames(one).includes(placeholder.name));
        if (slot === undefined) return [problem(path, `nothing fills ${placeholder.text}`)];
        const failure = firstFailure(placeholder, slot);
        return failure === undefined ? [] : [problem(path, failure)];
      }),
  );
}

function firstFailure(placeholder: Placeholder, slot: Slot): string | undefined {
  for (let index = 0; index < slotSize(slot); index++) {
    try {
      placeholder.shownIn(new Map(Object.entries(slotAt(slot, index))));
    } catch (error) {
      if (error instanceof RangeError) return error.message;
      throw error;
    }
  }
  return undefined;
}
