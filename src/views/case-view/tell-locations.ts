import type { Block, Chart, Mark } from "../../engine/question.ts";
import { gridOf, type Lined, lineNumber } from "../exhibit/look.ts";
import { textOf } from "../highlight/tokens.ts";

/** A place of the tell in words: where it stands, and what stands there. */
export interface TellLocation {
  /** "card-fraud/config, line 13: traffic_percentage"; empty in prose. */
  readonly address: string;
  readonly value: string;
}

/** Where the tell of a case stands and what it says, in one line for each line of the case that it stands in. For lists, and for print. */
export function tellLocations(blocks: readonly Block[], marks: readonly Mark[]): TellLocation[] {
  const lines = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = `${mark.spot.block} ${mark.spot.line}`;
    lines.set(key, [...(lines.get(key) ?? []), mark]);
  }
  return [...lines.values()].flatMap((own) => {
    const [first] = own;
    const block = first && blocks[first.spot.block];
    if (first === undefined || block === undefined) return [];
    return [block.kind === "chart" ? chartText(block, own) : linedText(block, own)];
  });
}

function chartText(chart: Chart, marks: readonly Mark[]): TellLocation {
  const [mark] = marks;
  const line = chart.lines[mark?.spot.line ?? 0];
  if (line === undefined) return { address: `${chart.name}: `, value: `${chart.event?.text.join("") ?? ""}, ${pointOf(chart)}` };
  const last = line.values.findLast((value) => value !== undefined);
  return {
    address: `${chart.name}: `,
    value: mark?.note ?? `${line.name} ends at ${last?.toFixed(line.decimals) ?? "–"} ${chart.unit}`.trim(),
  };
}

function pointOf({ x, labels, event }: Chart): string {
  const label = labels[Math.max(0, Math.ceil(event?.at ?? 1) - 1)] ?? "";
  return x === undefined ? label : `${x} ${label}`;
}

function linedText(block: Lined, marks: readonly Mark[]): TellLocation {
  const line = marks[0]?.spot.line ?? 0;
  const cells = gridOf(block)[line];
  const value = cells === undefined ? "nothing" : marks.map(({ spot }) => textOf(cells[spot.cell]?.[spot.piece] ?? [])).join(", ");
  const said = value.trim() === "" ? "nothing" : value.trim();
  switch (block.kind) {
    case "prose":
      return { address: "", value: said };
    case "code": {
      const number = lineNumber(block, line);
      if (cells === undefined) return { address: `${block.name}, after line ${number - 1}: `, value: said };
      const lead = textOf((cells?.[0] ?? []).slice(0, marks[0]?.spot.piece ?? 0).flat()).trim();
      const shown = lead === "" ? "" : ` ${lead}`;
      return { address: `${block.name}, line ${number}:${shown} `, value: said };
    }
    case "log": {
      const time = (cells?.[0] ?? []).flat().filter(({ kind }) => kind === "time");
      return { address: `${block.name}${time.length === 0 ? "" : `, ${textOf(time).trim()}`}: `, value: said.replace(textOf(time), "") };
    }
    case "table":
    case "runs": {
      const row = textOf((cells?.[0] ?? []).flat()).replace(/^> /, "");
      const columns = marks.map(({ spot }) => block.columns[spot.cell] ?? "");
      const where = marks.length === 1 && marks[0]?.spot.cell !== 0 ? `, ${columns[0]}` : "";
      return { address: `${block.name}, ${row}${where}: `, value: said };
    }
  }
}
