import type { BlockTemplate, Series } from "../../engine/pack.ts";
import { decimalsOf } from "../../engine/template/slots.ts";
import type { BlockSource, SeriesSource } from "./case-source.ts";

export function blockOf(source: BlockSource): BlockTemplate {
  if (typeof source === "string") return { kind: "prose", text: source.trim() };
  const { note } = source;
  if ("code" in source) {
    return { kind: "code", name: source.code, note, language: source.language, from: source.from ?? 1, lines: linesOf(source.lines) };
  }
  if ("log" in source) return { kind: "log", name: source.log, note, lines: linesOf(source.lines) };
  if ("table" in source) return { kind: "table", name: source.table, note, ...rowsOf(source.rows) };
  if ("runs" in source) return { kind: "runs", name: source.runs, note, ...rowsOf(source.rows) };
  return {
    kind: "chart",
    name: source.chart,
    note,
    unit: source.unit,
    x: typeof source.x === "string" ? source.x : source.x.map(String),
    lines: source.lines,
    event: source.event && { at: String(source.event.at), text: source.event.text },
    limit: source.limit && { at: String(source.limit.at), text: source.limit.text },
  };
}

export function seriesOf(name: string, { at, noise, decimals, note }: SeriesSource): Series {
  const waypoints = Object.entries(at)
    .map(([position, value]) => ({ at: Number(position), value: String(value) }))
    .sort((one, other) => one.at - other.at);
  const written = Math.max(decimalsOf(noise), ...waypoints.map(({ value }) => (/^\d+(?:\.\d+)?$/.test(value) ? decimalsOf(value) : 0)));
  return { name, waypoints, noise, decimals: decimals ?? written, note };
}

function linesOf(text: string): string[] {
  return text.replace(/\n+$/, "").split("\n");
}

/** Reads a table as it is written: the first line names the columns, and bars separate the cells. */
function rowsOf(text: string): { columns: string[]; rows: string[][] } {
  const [columns = [], ...rows] = linesOf(text).map((line) => line.split("|").map((cell) => cell.trim()));
  return { columns, rows };
}
