/** The rule under a table's titles: `| --- | :--: |`. */
export function isSeparatorRow(line: string): boolean {
  return /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/.test(line) && line.includes("|");
}

/** The cells of a row, with or without bars at its ends. A bar after a backslash, or within a code span, is part of a cell. */
export function splitMarkdownRow(line: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let inCode = false;
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  for (let at = 0; at < inner.length; at++) {
    const character = inner.charAt(at);
    if (character === "\\" && inner.charAt(at + 1) === "|") {
      cell += "|";
      at++;
    } else if (character === "|" && !inCode) {
      cells.push(cell.trim());
      cell = "";
    } else {
      if (character === "`") inCode = !inCode;
      cell += character;
    }
  }
  return [...cells, cell.trim()];
}
