/**
 * Writes rows as CSV (RFC 4180, CRLF, UTF-8 with a byte order mark so that spreadsheets read accents). A text that a spreadsheet would take
 * for a formula gets an apostrophe before it.
 */
export function csvText(columns: readonly string[], rows: readonly (readonly (string | number | undefined)[])[]): string {
  return `\u{FEFF}${[columns, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

function csvCell(value: string | number | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
