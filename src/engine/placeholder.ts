import type { SlotValue } from "./pack.ts";
import { decimalsOf, type Filling } from "./slots.ts";

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

/** A slot as a text names it: `{v}`, `{v-1}`, or `{V}` for a capital letter. */
export class Placeholder {
  readonly name: string;
  readonly text: string;
  readonly #capital: boolean;
  readonly #operator: string | undefined;
  readonly #operand: string;
  // A question shows the same placeholder in a dozen texts, all of one filling.
  #filling: Filling | undefined;
  #shown = "";

  constructor(text: string, written: string, operator?: string, operand = "") {
    this.name = written.charAt(0).toLowerCase() + written.slice(1);
    this.text = text;
    this.#capital = this.name !== written;
    this.#operator = operator;
    this.#operand = operand;
  }

  /** @throws RangeError when nothing fills it, or a value is asked to be computed that can't be */
  shownIn(filling: Filling): string {
    if (this.#filling !== filling) {
      this.#shown = this.#valueIn(filling);
      this.#filling = filling;
    }
    return this.#shown;
  }

  #valueIn(filling: Filling): string {
    const value = filling.get(this.name);
    if (value === undefined) throw new RangeError(`nothing fills ${this.text}`);
    const shown = this.#operator === undefined ? written(value) : this.#computed(this.#operator, value);
    return this.#capital ? shown.charAt(0).toUpperCase() + shown.slice(1) : shown;
  }

  #computed(operator: string, value: SlotValue): string {
    const sum = operator === "+" ? Number(this.#operand) : -Number(this.#operand);
    const moved = operator === "+" || operator === "-" ? moveInCalendar(value, sum) : undefined;
    if (moved !== undefined) return moved;
    const number = Number(value);
    if (Number.isNaN(number)) throw new RangeError(`${this.text} can't be computed from “${value}”`);
    const places = Math.max(decimalsOf(value), decimalsOf(this.#operand));
    if (operator === "*") return written((number * Number(this.#operand)).toFixed(decimalsOf(value)));
    if (operator === "/") return written((number / Number(this.#operand)).toFixed(decimalsOf(value)));
    return written((number + sum).toFixed(places));
  }
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
