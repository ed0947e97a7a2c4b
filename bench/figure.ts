/** One measured figure. */
export interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number;
  /** Beyond it the figure is still within its limit, and is marked as close to it. */
  readonly warnAt?: number;
  /** Which way the limit binds; most figures are to be small. */
  readonly atLeast?: boolean;
  /** A budget fails the tests when it breaks; any other limit is only told of. */
  readonly holds?: "budget";
}

export function isKept({ value, limit, atLeast = false }: Figure): boolean {
  return limit === undefined || (atLeast ? value >= limit : value <= limit);
}

export function printFigures(figures: readonly Figure[], json: boolean): void {
  if (json) console.log(JSON.stringify(figures.map((one) => ({ ...one, ok: isKept(one) }))));
  else for (const one of figures) console.log(rowOf(one));
}

function rowOf(one: Figure): string {
  const { figure, value, unit, limit, atLeast = false } = one;
  const bound = limit === undefined ? "" : `, ${atLeast ? "at least" : "at most"} ${limit}`;
  return `${verdictOf(one)}  ${figure.padEnd(80)} ${value.toFixed(2).padStart(10)} ${unit}${bound}`;
}

function verdictOf(one: Figure): string {
  if (one.limit === undefined) return "    ";
  if (!isKept(one)) return "OVER";
  return one.warnAt !== undefined && one.value > one.warnAt ? "WARN" : "ok  ";
}
