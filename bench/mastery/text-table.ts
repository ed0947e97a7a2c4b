/** Writes rows as a table in plain text: one column per field, words aligned left, numbers right. */
export function tableOf(rows: readonly Readonly<Record<string, string | number>>[]): string {
  const fields = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => fields.map((field) => cellOf(row[field] ?? "")));
  const widths = fields.map((field, column) => Math.max(field.length, ...cells.map((line) => line[column]?.length ?? 0)));
  const isNumber = fields.map((field) => typeof rows[0]?.[field] === "number");
  const lineOf = (line: readonly string[]) =>
    line.map((cell, column) => (isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join("  ");
  return [fields, ...cells].map(lineOf).join("\n");
}

function cellOf(value: string | number): string {
  if (typeof value === "string") return value;
  return Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 10 ? 4 : 1);
}
