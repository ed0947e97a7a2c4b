import type { Chart } from "../engine/question.ts";
import { escapeHtml } from "./markup.ts";

const WIDTH = 480;
const HEIGHT = 180;
const EDGE = 28;
const DASHES = ["", "6 4", "2 3"];

/**
 * Draws a chart as a small SVG in one line of text. Lines are told apart by dashes and labels, not by colour. A marked line is thicker.
 */
export function chartSvg({ lines, labels, event, limit }: Chart, marked: readonly boolean[]): string {
  const values = lines.flatMap(({ values: points }) => points.filter((value) => value !== undefined));
  const top = Math.max(1e-9, limit?.at ?? 0, ...values) * 1.1;
  const x = (point: number) => EDGE + (point * (WIDTH - 3 * EDGE)) / Math.max(1, labels.length - 1);
  const y = (value: number) => HEIGHT - EDGE - (value / top) * (HEIGHT - 2 * EDGE);
  const drawn = lines.map(({ name, values: points }, index) => {
    const path = points.flatMap((value, point) => (value === undefined ? [] : [`${x(point).toFixed(1)},${y(value).toFixed(1)}`])).join(" ");
    const stroke = `fill="none" stroke="currentColor" stroke-width="${marked[index] ? 3 : 1.5}" stroke-dasharray="${DASHES[index] ?? ""}"`;
    return `<polyline points="${path}" ${stroke}/>${label(WIDTH - 2 * EDGE + 4, y(points.at(-1) ?? 0), name)}`;
  });
  const marks = [
    limit && `${rule(EDGE, y(limit.at), WIDTH - 2 * EDGE, y(limit.at))}${label(EDGE, y(limit.at) - 3, limit.text)}`,
    event && `${rule(x(event.at - 1), EDGE, x(event.at - 1), HEIGHT - EDGE)}${label(x(event.at - 1), EDGE - 6, event.text.join(""))}`,
    label(EDGE, HEIGHT - 8, labels[0] ?? ""),
    label(x(labels.length - 1), HEIGHT - 8, labels.at(-1) ?? ""),
  ];
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}">${[...drawn, ...marks].filter(Boolean).join("")}</svg>`;
}

function rule(x1: number, y1: number, x2: number, y2: number): string {
  const [a, b, c, d] = [x1, y1, x2, y2].map((at) => at.toFixed(1));
  return `<line x1="${a}" y1="${b}" x2="${c}" y2="${d}" stroke="currentColor" stroke-dasharray="1 3"/>`;
}

function label(x: number, y: number, text: string): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="12" fill="currentColor">${escapeHtml(text)}</text>`;
}
