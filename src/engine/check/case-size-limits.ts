import type { Block, Chart, Exhibit } from "../question.ts";

/** The most that a case may hold, so that it can be read in the time of a question and fits a phone. */
const LIMITS = {
  wordsBesideAnExhibit: 60,
  wordsWithout: 90,
  paragraphsBesideAnExhibit: 3,
  paragraphsWithout: 5,
  exhibits: 2,
  linesOfTwo: 20,
  codeLines: 14,
  codeWidth: 64,
  logLines: 10,
  columns: 6,
  rows: 7,
  runColumns: 5,
  chartLines: 3,
  chartPoints: 12,
  chartName: 8,
} as const;

/** Finds what a case as shown has too much of. `block` is the number of the block, or `undefined` for the case as a whole. */
export function sizeFaults(blocks: readonly Block[]): { readonly block: number | undefined; readonly message: string }[] {
  const exhibits = blocks.filter((block) => block.kind !== "prose");
  const lines = exhibits.reduce((sum, exhibit) => sum + linesOf(exhibit), 0);
  const whole = [
    ...proseFaults(blocks, exhibits.length > 0),
    over(exhibits.length, LIMITS.exhibits, "exhibits"),
    exhibits.length === 2 ? over(lines, LIMITS.linesOfTwo, "lines in two exhibits") : undefined,
  ];
  return [
    ...whole.map((message) => ({ block: undefined, message })),
    ...blocks.flatMap((block, index) => (block.kind === "prose" ? [] : exhibitFaults(block).map((message) => ({ block: index, message })))),
  ].flatMap(({ block, message }) => (message === undefined ? [] : [{ block, message }]));
}

function proseFaults(blocks: readonly Block[], beside: boolean): (string | undefined)[] {
  const paragraphs = blocks.flatMap((block) => (block.kind === "prose" ? [block.text.join("")] : []));
  const words = paragraphs.join(" ").split(/\s+/).filter(Boolean).length;
  const where = beside ? " beside an exhibit" : "";
  return [
    over(words, beside ? LIMITS.wordsBesideAnExhibit : LIMITS.wordsWithout, `words${where}`),
    over(paragraphs.length, beside ? LIMITS.paragraphsBesideAnExhibit : LIMITS.paragraphsWithout, `paragraphs${where}`),
  ];
}

function exhibitFaults(exhibit: Exhibit): (string | undefined)[] {
  switch (exhibit.kind) {
    case "code": {
      const widest = Math.max(0, ...exhibit.lines.map((line) => line?.join("").length ?? 0));
      return [over(linesOf(exhibit), LIMITS.codeLines, "lines of code"), over(widest, LIMITS.codeWidth, "characters in a line of code")];
    }
    case "log":
      return [over(linesOf(exhibit), LIMITS.logLines, "entries in a log")];
    case "table":
    case "runs": {
      const ragged = exhibit.rows.find((row) => row.length !== exhibit.columns.length);
      return [
        over(exhibit.columns.length, exhibit.kind === "runs" ? LIMITS.runColumns : LIMITS.columns, "columns"),
        over(exhibit.rows.length, LIMITS.rows, "rows"),
        ragged && `a row has ${ragged.length} cells beside ${exhibit.columns.length} columns`,
      ];
    }
    case "chart":
      return chartFaults(exhibit);
  }
}

function chartFaults({ lines, labels, event }: Chart): (string | undefined)[] {
  const points = Math.max(0, ...lines.map(({ values }) => values.length));
  const longest = Math.max(0, ...lines.map(({ name }) => name.length));
  return [
    over(lines.length, LIMITS.chartLines, "lines in a chart"),
    over(points, LIMITS.chartPoints, "points in a chart"),
    over(longest, LIMITS.chartName, "characters in the name of a chart’s line"),
    lines.some(({ values }) => values.length !== points) ? "its lines have unlike numbers of points" : undefined,
    labels.some((label) => label === "") ? "has fewer labels than points" : undefined,
    eventFault(event?.at, points),
  ];
}

function eventFault(at: number | undefined, points: number): string | undefined {
  return at === undefined || (Number.isInteger(at) && at >= 1 && at <= points) ? undefined : `marks an event at ${at}, outside its points`;
}

/** A chart takes as much room as so many lines. */
const CHART_LINES = 8;

function linesOf(exhibit: Exhibit): number {
  switch (exhibit.kind) {
    case "code":
    case "log":
      return exhibit.lines.filter((line) => line !== undefined).length;
    case "table":
    case "runs":
      return exhibit.rows.length + 1;
    case "chart":
      return CHART_LINES;
  }
}

function over(found: number, most: number, what: string): string | undefined {
  return found > most ? `${found} ${what}, ${most} are the most` : undefined;
}
