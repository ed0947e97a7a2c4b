import { type ColumnRole, guessRoles } from "../../glossary/columns.ts";
import type { FoundTable } from "../../glossary/tables.ts";

/** Tables of the same titles and width: what a column is, is said once for all of them. */
export interface TableShape {
  readonly key: string;
  readonly tables: readonly FoundTable[];
  readonly roles: readonly ColumnRole[];
}

export const ROLE_NAMES: readonly (readonly [ColumnRole, string])[] = [
  ["term", "Term"],
  ["meaning", "Meaning"],
  ["matters", "Why it matters"],
  ["pair", "Pair: A vs B"],
  ["separator", "What separates them"],
  ["cluster", "Name of a group"],
  ["members", "Terms of a group"],
  ["hook", "To remember"],
  ["ignored", "Leave out"],
];

/** @param corrected by the key of a shape, what its columns are, where the learner said so */
export function shapesOf(tables: readonly FoundTable[], corrected: ReadonlyMap<string, readonly ColumnRole[]>): TableShape[] {
  const byKey = new Map<string, FoundTable[]>();
  for (const table of tables) {
    const roles = guessRoles(table);
    const key = [...table.titles, ...roles].join("\t");
    byKey.set(key, [...(byKey.get(key) ?? []), table]);
  }
  return [...byKey].flatMap(([key, alike]) => {
    const [first] = alike;
    return first === undefined ? [] : [{ key, tables: alike, roles: corrected.get(key) ?? guessRoles(first) }];
  });
}

/** The name of a column: its title, or its place. */
export function columnName({ tables }: TableShape, column: number): string {
  const title = tables[0]?.titles[column] ?? "";
  return title === "" ? `Column ${column + 1}` : title;
}

/** The first cell of a column that says something, cut to a line. */
export function sampleOf({ tables }: TableShape, column: number): string {
  const rows = tables.flatMap((table) => table.rows);
  const cell = rows.map(({ cells }) => cells[column] ?? "").find((text) => text !== "") ?? "";
  return cell.length > 70 ? `${cell.slice(0, 68)} …` : cell;
}
