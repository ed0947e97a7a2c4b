import type { Block, Spot, Text } from "../question.ts";

const ORDINALS = ["first", "second", "third", "fourth", "fifth"] as const;

/** Says where in a case some spots are, in a reader's words: "second paragraph", "databricks.yml, line 13", "v17, release test". */
export function whereOf(blocks: readonly Block[], spots: readonly Spot[]): string {
  const named = new Map<string, string[]>();
  for (const spot of spots) {
    const { within, line } = placeOf(blocks, spot);
    const lines = named.get(within) ?? [];
    named.set(within, line === undefined || lines.includes(line) ? lines : [...lines, line]);
  }
  return [...named].map(([within, lines]) => `${within}${linesText(lines)}`).join("; ");
}

/** Says in which paragraph or exhibit a spot is, and no more: "second paragraph", "databricks.yml", "Inference table". */
export function blockNameOf(blocks: readonly Block[], spot: Spot): string {
  const block = blocks[spot.block];
  return block === undefined || block.kind === "prose" ? placeOf(blocks, spot).within : block.name;
}

function linesText(lines: readonly string[]): string {
  if (lines.length === 0) return "";
  return lines.length === 1 ? `, line ${lines[0]}` : `, lines ${lines.slice(0, -1).join(", ")} and ${lines.at(-1)}`;
}

function placeOf(blocks: readonly Block[], { block: index, line, cell }: Spot): { readonly within: string; readonly line?: string } {
  const block = blocks[index];
  if (block === undefined) return { within: "" };
  switch (block.kind) {
    case "prose":
      return { within: `${ORDINALS[blocks.slice(0, index).filter(({ kind }) => kind === "prose").length] ?? "last"} paragraph` };
    case "code":
      return { within: block.name, line: String(block.from + shownBefore(block.lines, line)) };
    case "log":
      return { within: block.name, line: String(1 + shownBefore(block.lines, line)) };
    case "chart":
      return { within: block.name };
    case "table":
    case "runs": {
      const column = cell === 0 ? [] : [block.columns[cell] ?? ""];
      return { within: [...rowNames(block.rows, line), ...column].filter((part) => part !== "").join(", ") };
    }
  }
}

function shownBefore(lines: readonly (Text | undefined)[], line: number): number {
  return lines.slice(0, line).filter((one) => one !== undefined).length;
}

/** The row's name. A nested row's name follows the name of its parent. */
function rowNames(rows: readonly (readonly Text[])[], line: number): string[] {
  const nameAt = (at: number) => rows[at]?.[0]?.join("") ?? "";
  const name = nameAt(line);
  if (!name.startsWith("> ")) return [name];
  const parent = rows.slice(0, line).findLastIndex((_, at) => !nameAt(at).startsWith("> "));
  return [parent < 0 ? "" : nameAt(parent), name.slice(2)];
}
