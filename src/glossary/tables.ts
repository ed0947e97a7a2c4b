import { isSeparatorRow, splitMarkdownRow } from "./markdown-row.ts";

/** A table as it was found in a text, before anyone says what its columns hold. A list of “term: meaning” is a table of two columns. */
export interface FoundTable {
  /** The heading that it stands under. */
  readonly topic: string;
  /** The titles of the columns, if it had any. */
  readonly titles: readonly string[];
  readonly rows: readonly FoundRow[];
}

export interface FoundRow {
  readonly cells: readonly string[];
  /** The line of the text that it begins in, from 1. */
  readonly line: number;
}

interface Line {
  readonly text: string;
  readonly number: number;
}

/**
 * Finds every table and list of a text: Markdown tables, tab-separated and comma-separated rows, lists, definition lists, and alternating
 * lines.
 */
export function tablesIn(text: string): FoundTable[] {
  const tables: FoundTable[] = [];
  let topic = "";
  for (const block of blocksOf(text)) {
    const [first] = block;
    const heading = /^#{1,6}\s+(.*)$/.exec(first?.text ?? "");
    if (heading) topic = cleaned(heading[1] ?? "");
    const rest = heading ? block.slice(1) : block;
    if (rest.length > 0) tables.push(...tableOf(rest, topic));
  }
  return joined(tables);
}

/** Splits lines into blocks at empty lines and headings. A heading begins a block. */
function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = [[]];
  text
    .replaceAll("\r\n", "\n")
    .replaceAll("\r", "\n")
    .replace(/^\u{FEFF}/u, "")
    .split("\n")
    .forEach((line, index) => {
      if (line.trim() === "" || /^#{1,6}\s/.test(line)) blocks.push([]);
      if (line.trim() !== "") blocks.at(-1)?.push({ text: line, number: index + 1 });
    });
  return blocks.filter((block) => block.length > 0);
}

function tableOf(lines: readonly Line[], topic: string): FoundTable[] {
  return markdownTable(lines, topic) ?? separatedTable(lines, topic, "\t") ?? commaTable(lines, topic) ?? listTable(lines, topic) ?? [];
}

function markdownTable(lines: readonly Line[], topic: string): FoundTable[] | undefined {
  const rule = lines.findIndex(({ text }) => isSeparatorRow(text));
  if (rule < 1) return undefined;
  const rows = lines.slice(rule + 1).filter(({ text }) => text.includes("|"));
  const titles = splitMarkdownRow(lines[rule - 1]?.text ?? "").map(cleaned);
  return [{ topic, titles, rows: rows.map(({ text, number }) => ({ cells: splitMarkdownRow(text).map(cleaned), line: number })) }];
}

function separatedTable(lines: readonly Line[], topic: string, separator: string): FoundTable[] | undefined {
  const split = lines.map(({ text, number }) => ({ cells: text.split(separator).map(cleaned), line: number }));
  if (split.length < 2 || split.some(({ cells }) => cells.length < 2)) return undefined;
  return [withTitles(split, topic)];
}

/**
 * Reads comma-separated values, quoted as in RFC 4180. Prose has commas too, so the first row must hold titles and every row must have as
 * many cells.
 */
function commaTable(lines: readonly Line[], topic: string): FoundTable[] | undefined {
  const split = lines.map(({ text, number }) => ({ cells: commaCells(text).map(cleaned), line: number }));
  const [first] = split;
  if (first === undefined || split.length < 3 || first.cells.length < 2 || !isTitled(first)) return undefined;
  return split.every(({ cells }) => cells.length === first.cells.length) ? [withTitles(split, topic)] : undefined;
}

function commaCells(line: string): string[] {
  const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)];
  return cells.map(([, quoted, plain = ""]) => quoted?.replaceAll('""', '"') ?? plain);
}

/** The first row holds titles if it contains words that are common in titles. */
function withTitles(rows: readonly FoundRow[], topic: string): FoundTable {
  const [first, ...rest] = rows;
  return first !== undefined && isTitled(first) ? { topic, titles: first.cells, rows: rest } : { topic, titles: [], rows };
}

function isTitled({ cells }: FoundRow): boolean {
  return cells.some((cell) => /^(?:term|name|no\.?|#|word|pair|concept|meaning|definition|description)(?![\p{L}\p{N}])/iu.test(cell));
}

const BULLET = /^\s*(?:[-*•]|\d+[.)])\s+/;
const TERM_AND_MEANING = /^(?:\*\*(.+?)\*\*|`([^`]+)`|([^:–—]{1,60}?))\s*(?::\s+|\s[–—-]\s)(.+)$/;

function listTable(lines: readonly Line[], topic: string): FoundTable[] | undefined {
  const definitions = definitionList(lines);
  if (definitions !== undefined) return [{ topic, titles: [], rows: definitions }];
  const items = itemsOf(lines);
  const rows = items.map(({ text, number }): FoundRow => {
    const plain = text.replace(BULLET, "");
    const [, bold, code, bare, meaning] = TERM_AND_MEANING.exec(plain) ?? [];
    const term = bold ?? code ?? bare;
    return { cells: (term === undefined ? [plain] : [term.replace(/:$/, ""), meaning ?? ""]).map(cleaned), line: number };
  });
  const [full, bare] = [2, 1].map((width) => rows.filter(({ cells }) => cells.length === width).length);
  if ((full ?? 0) > (bare ?? 0))
    return [{ topic, titles: [], rows: rows.map(({ cells, line }) => ({ cells: ["", ...cells].slice(-2), line })) }];
  if (items.every(({ text }) => BULLET.test(text)))
    return [{ topic, titles: [], rows: rows.map(({ cells, line }) => ({ cells: [cells.join(": ")], line })) }];
  return alternateLines(lines, topic);
}

/** Reads the lines of a list. A line without a bullet continues the item before it. */
function itemsOf(lines: readonly Line[]): Line[] {
  if (!lines.some(({ text }) => BULLET.test(text))) return [...lines];
  const items: Line[] = [];
  for (const line of lines) {
    const last = items.at(-1);
    if (last === undefined || BULLET.test(line.text)) items.push(line);
    else items[items.length - 1] = { ...last, text: `${last.text} ${line.text.trim()}` };
  }
  return items;
}

/** Reads definition lists: `Term`, and on the next line `: meaning`. */
function definitionList(lines: readonly Line[]): FoundRow[] | undefined {
  if (!lines.some(({ text }) => /^\s*:\s/.test(text))) return undefined;
  return lines.flatMap(({ text, number }, index) => {
    const meaning = /^\s*:\s+(.*)$/.exec(lines[index + 1]?.text ?? "")?.[1];
    return meaning === undefined || /^\s*:\s/.test(text) ? [] : [{ cells: [cleaned(text), cleaned(meaning)], line: number }];
  });
}

function alternateLines(lines: readonly Line[], topic: string): FoundTable[] | undefined {
  const [first, second] = lines;
  if (lines.length % 2 !== 0 || first === undefined || second === undefined || first.text.length >= second.text.length) return undefined;
  const rows = lines.flatMap(({ text, number }, index) =>
    index % 2 === 0 ? [{ cells: [cleaned(text), cleaned(lines[index + 1]?.text ?? "")], line: number }] : [],
  );
  return [{ topic, titles: [], rows }];
}

/** Joins tables without titles that stand under one heading: they are items with empty lines between them. */
function joined(tables: readonly FoundTable[]): FoundTable[] {
  const width = (one: FoundTable | undefined) => one?.rows[0]?.cells.length;
  const all: FoundTable[] = [];
  for (const table of tables) {
    const last = all.at(-1);
    if (last === undefined || last.topic !== table.topic || table.titles.length > 0 || width(last) !== width(table)) all.push(table);
    else all[all.length - 1] = { ...last, rows: [...last.rows, ...table.rows] };
  }
  return all;
}

/** Removes Markdown's marks of emphasis, code and links from a cell. */
function cleaned(text: string): string {
  return text
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/\*\*|__|`/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}
