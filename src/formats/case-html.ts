import { spotKey } from "../engine/generate/serialize-spot.ts";
import type { Block, Mark, Spot, Text } from "../engine/question.ts";
import { chartSvg } from "./chart-svg.ts";
import { escapeHtml, sentenceHtml } from "./markup.ts";

/**
 * A case as HTML that every importer keeps: paragraphs, `pre`, `table`, and inline SVG. It has no line breaks, no classes and no scripts.
 * What the marks name is bold. Without marks nothing is bold.
 */
export function caseHtml(blocks: readonly Block[], marks: readonly Mark[] = []): string {
  const marked = new Set(marks.map(({ spot }) => spotKey(spot)));
  const isMarked = (spot: Spot) => marked.has(spotKey(spot));
  return blocks.map((block, index) => blockHtml(block, index, isMarked)).join("");
}

type IsMarked = (spot: Spot) => boolean;

function blockHtml(block: Block, index: number, isMarked: IsMarked): string {
  const html = (text: Text, line: number, cell: number, write = sentenceHtml) =>
    text.map((piece, at) => bold(write(piece), isMarked({ block: index, line, cell, piece: at }))).join("");
  if (block.kind === "prose") return `<p>${html(block.text, 0, 0)}</p>`;
  const caption = `<p><b>${escapeHtml(block.name)}</b>${block.note === undefined ? "" : ` (${escapeHtml(block.note)})`}</p>`;
  switch (block.kind) {
    case "code":
    case "log": {
      const lines = block.lines.flatMap((text, line) => (text === undefined ? [] : [html(text, line, 0, preformatted)]));
      return `${caption}<pre>${lines.join("<br>")}</pre>`;
    }
    case "table":
    case "runs": {
      const rows = block.rows.map((row, line) => rowHtml(row.map((text, cell) => html(text, line, cell, escapeHtml))));
      return `${caption}<table border="1">${rowHtml(block.columns.map(escapeHtml), "th")}${rows.join("")}</table>`;
    }
    case "chart": {
      const lines = block.lines.map((_, line) => isMarked({ block: index, line, cell: 0, piece: 0 }));
      return caption + chartSvg(block, lines) + chartTable(block, lines);
    }
  }
}

function chartTable(chart: Extract<Block, { kind: "chart" }>, marked: readonly boolean[]): string {
  const head = [chart.x ?? "", ...chart.lines.map(({ name }) => `${name}${chart.unit === "" ? "" : `, ${chart.unit}`}`)];
  const rows = chart.labels.map((label, point) => [
    escapeHtml(label),
    ...chart.lines.map(({ values, decimals }, line) => bold(values[point]?.toFixed(decimals) ?? "", marked[line] ?? false)),
  ]);
  return `<table border="1">${rowHtml(head.map(escapeHtml), "th")}${rows.map((row) => rowHtml(row)).join("")}</table>`;
}

function rowHtml(cells: readonly string[], tag = "td"): string {
  return `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
}

/** Keeps indents by spaces that don't collapse, since importers may strip `pre`. */
function preformatted(text: string): string {
  return escapeHtml(text).replaceAll("  ", "&nbsp; ");
}

function bold(html: string, marked: boolean): string {
  return marked && html !== "" ? `<b>${html}</b>` : html;
}
