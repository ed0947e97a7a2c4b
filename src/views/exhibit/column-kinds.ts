import type { Table } from "../../engine/question.ts";

/** What a column holds: figures stand right, but for those that name their row; names in code are in mono. */
export type ColumnKind = "n" | "name" | undefined;

/** By a rule that is blind to the tell: all cells of the column count, in the case’s own table. */
export function columnKinds({ columns, rows }: Table): ColumnKind[] {
  return columns.map((_, cell) => {
    const texts = rows.map((row) => row[cell]?.join("").replace(/^> /, "").replaceAll("`", "").trim() ?? "").filter((text) => text !== "");
    if (cell > 0 && texts.length > 0 && texts.every((text) => FIGURE.test(text))) return "n";
    return texts.length > 0 && texts.every((text) => NAME.test(text)) && texts.some((text) => MADE_UP.test(text)) ? "name" : undefined;
  });
}

const FIGURE = /^(?:[-−+]?[\d,]*\.?\d+(?: ?(?:%|[a-zA-Z]{1,3}))?|[–-])$/;
const NAME = /^[\w.:/@*-]+$/;
/** A name that no word of running text is: with a letter, and a sign or a digit. */
const MADE_UP = /(?=.*[a-z]).*[_./\d-]/i;
