import type { FoundTable } from "./tables.ts";

/** What a column holds. */
export type ColumnRole = "term" | "meaning" | "matters" | "pair" | "separator" | "cluster" | "members" | "hook" | "ignored";

const BY_TITLE: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^(?:no\.?|#|nr\.?|number)$/i, "ignored"],
  [/\b(?:pair|versus|vs\.?)\b/i, "pair"],
  [/\b(?:cluster|group)\b/i, "cluster"],
  [/\b(?:separate|difference|distinguish|tell apart|remember)\b/i, "separator"],
  [/\b(?:members|terms)\b/i, "members"],
  [/\b(?:hook|instinct|if you need)\b/i, "hook"],
  [/\b(?:why|matters|exam tip|relevance)\b/i, "matters"],
  [/\b(?:meaning|definition|description|explanation|what it is)\b/i, "meaning"],
  [/\b(?:term|name|word|concept|acronym)\b/i, "term"],
];

const VERSUS = /\s(?:vs\.?|versus)\s/i;

/**
 * Guesses what each column of a table holds: by its title, or else by its position and content. If two columns hold names in two languages,
 * the one in Latin letters is the term.
 */
export function guessRoles(table: FoundTable): ColumnRole[] {
  const width = Math.max(0, ...table.rows.map(({ cells }) => cells.length), table.titles.length);
  const byTitle = Array.from({ length: width }, (_, column) => roleByTitle(table.titles[column] ?? ""));
  const roles = table.titles.length > 0 ? byTitle.map((role) => role ?? "ignored") : rolesByPlace(table, width);
  return withOneTerm(roles, table);
}

function roleByTitle(title: string): ColumnRole | undefined {
  return BY_TITLE.find(([pattern]) => pattern.test(title))?.[1];
}

function rolesByPlace(table: FoundTable, width: number): ColumnRole[] {
  const first = table.rows.map(({ cells }) => cells[0] ?? "");
  const pairs = first.filter((cell) => VERSUS.test(cell)).length * 2 >= first.length;
  if (width === 1) return [pairs ? "pair" : "hook"];
  const [one, two]: [ColumnRole, ColumnRole] = pairs ? ["pair", "separator"] : ["term", "meaning"];
  const numbered = first.every((cell) => /^\d+\.?$/.test(cell));
  return Array.from({ length: width }, (_, column) => {
    const at = numbered ? column - 1 : column;
    return at < 0 ? "ignored" : at === 0 ? one : at === 1 ? two : at === 2 && !pairs ? "matters" : "ignored";
  });
}

function withOneTerm(roles: readonly ColumnRole[], table: FoundTable): ColumnRole[] {
  const terms = roles.flatMap((role, column) => (role === "term" ? [column] : []));
  const latin = (column: number) => table.rows.filter(({ cells }) => /[A-Za-z]{2}/.test(cells[column] ?? "")).length;
  const [best] = [...terms].sort((one, other) => latin(other) - latin(one));
  return roles.map((role, column) => (role === "term" && column !== best ? "ignored" : role));
}
