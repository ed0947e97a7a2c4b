/**
 * Reads rows of cells. A cell in double quotes may hold commas, and "" for a quote. Line breaks inside cells are not supported. Empty lines
 * are dropped.
 */
export function parseCsv(text: string): string[][] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => (line.includes('"') ? quotedCells(line) : line.split(",")).map((cell) => cell.trim()));
}

function quotedCells(line: string): string[] {
  const cells = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return [...cells].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}
