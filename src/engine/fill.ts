import type { SlotValue } from "./pack.ts";
import { decimalsOf, type Filling } from "./slots.ts";

const SLOT = /\{([A-Za-z][A-Za-z0-9_]*)(?:([-+*/])(\d+(?:\.\d+)?))?\}/g;
const DAYS: readonly string[] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A slot as a text names it. */
export interface Placeholder {
  readonly name: string;
  /** `{Name}` asks for a capital letter. */
  readonly capital: boolean;
  readonly operator: string | undefined;
  readonly operand: string | undefined;
  readonly text: string;
}

/** A text cut at its placeholders: what stands between them, and the placeholders. */
type Cut = readonly (string | Placeholder)[];

/** A text is cut once, however often it is filled. There are only as many as packs and checks bring. */
const cuts = new Map<string, Cut>();

/** Every placeholder in a text, in order. `{tell}` and `{decoy}` are among them. */
export function placeholdersIn(text: string): Placeholder[] {
  return cutOf(text).filter((part) => typeof part !== "string");
}

/**
 * Puts values in a text's placeholders.
 *
 * @throws RangeError when a placeholder has no value, or asks a value to be computed that can't be
 */
export function fill(text: string, filling: Filling): string {
  let filled = "";
  for (const part of cutOf(text)) filled += typeof part === "string" ? part : valueFor(part, filling);
  return filled;
}

function cutOf(text: string): Cut {
  const known = cuts.get(text);
  if (known !== undefined) return known;
  const cut: (string | Placeholder)[] = [];
  let from = 0;
  for (const { 0: whole, 1: written, 2: operator, 3: operand, index } of text.matchAll(SLOT)) {
    cut.push(text.slice(from, index), placeholderOf(whole, written, operator, operand));
    from = index + whole.length;
  }
  cut.push(text.slice(from));
  cuts.set(text, cut);
  return cut;
}

function placeholderOf(text: string, written = "", operator?: string, operand?: string): Placeholder {
  const name = written.charAt(0).toLowerCase() + written.slice(1);
  return { name, capital: name !== written, operator, operand, text };
}

function valueFor(placeholder: Placeholder, filling: Filling): string {
  const value = filling.get(placeholder.name);
  if (value === undefined) throw new RangeError(`nothing fills ${placeholder.text}`);
  const shown = placeholder.operator === undefined ? written(value) : computed(placeholder, value);
  return placeholder.capital ? shown.charAt(0).toUpperCase() + shown.slice(1) : shown;
}

function computed({ operator, operand = "", text }: Placeholder, value: SlotValue): string {
  const sum = operator === "+" ? Number(operand) : -Number(operand);
  const moved = operator === "+" || operator === "-" ? moveInCalendar(value, sum) : undefined;
  if (moved !== undefined) return moved;
  const number = Number(value);
  if (Number.isNaN(number)) throw new RangeError(`${text} can't be computed from “${value}”`);
  const places = Math.max(decimalsOf(value), decimalsOf(operand));
  if (operator === "*") return written((number * Number(operand)).toFixed(decimalsOf(value)));
  if (operator === "/") return written((number / Number(operand)).toFixed(decimalsOf(value)));
  return written((number + sum).toFixed(places));
}

/** Weekdays and months move along their list, clock times by minutes; anything else gives undefined. */
function moveInCalendar(value: SlotValue, by: number): string | undefined {
  if (typeof value === "number") return undefined;
  const clock = /^(\d\d?):(\d\d)$/.exec(value);
  if (clock) return clockTime(Number(clock[1]) * 60 + Number(clock[2]) + by);
  for (const names of [DAYS, MONTHS]) {
    const at = names.indexOf(value);
    if (at >= 0) return names[(((at + by) % names.length) + names.length) % names.length];
  }
  return undefined;
}

function clockTime(minutes: number): string {
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(ofDay / 60)).padStart(2, "0")}:${String(ofDay % 60).padStart(2, "0")}`;
}

/** Whole numbers from 10,000 on get commas; everything else stands as it is. */
function written(value: SlotValue): string {
  const text = String(value);
  if (text.length < 5) return text;
  return /^\d{5,}$/.test(text) ? text.replace(/\B(?=(\d{3})+$)/g, ",") : text;
}
