import type { ChartLine } from "../../engine/question.ts";

/** A value as it is written: commas from 10,000 on, its line’s decimals. */
export function written(value: number, { decimals }: Pick<ChartLine, "decimals">): string {
  const text = value.toFixed(decimals);
  return Math.abs(value) < 10_000 ? text : Number(text).toLocaleString("en", { minimumFractionDigits: decimals });
}

/** The point that an event is before, from 0. */
export function firstOf(at: number): number {
  return Math.max(0, Math.ceil(at) - 1);
}
