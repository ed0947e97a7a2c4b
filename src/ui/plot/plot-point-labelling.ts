/** One moment of a plot. Values are shares in [0, 1]; there is none where nothing was counted. */
export interface PlotPoint {
  /** Below the point, and in the table: "23 Nov". No two are the same. */
  readonly label: string;
  readonly value: number | null;
  /** The value in words: "73%", "5 of 9". */
  readonly text: string;
  readonly range?: { readonly low: number; readonly high: number };
}

/** With more points than this only every other one is named, and so on; the last one always is. */
const MOST_NAMED = 6;

export function isLabelled(index: number, count: number): boolean {
  return (count - 1 - index) % Math.ceil(count / MOST_NAMED) === 0;
}

/** Whether the line rises from here, its two sides taken together. */
export function isValley(points: readonly PlotPoint[], index: number): boolean {
  const here = points[index]?.value ?? 0;
  const sides = [points[index - 1], points[index + 1]].map((point) => (point?.value ?? here) - here);
  return sides.reduce((sum, rise) => sum + rise, 0) > 0;
}

/** The lowest share to be drawn; 1 where there is nothing. */
export function lowestOf(points: readonly PlotPoint[]): number {
  return Math.min(1, ...points.flatMap(({ value, range }) => [value ?? 1, range?.low ?? 1]));
}
