/** One measured figure. */
export interface Figure {
  readonly figure: string;
  /** Null if it could not be measured. `why` then says so in a sentence. */
  readonly value: number | null;
  readonly why?: string;
  readonly unit: string;
  readonly limit?: number;
  /** A figure beyond it is still within its limit, and is marked as close to it. */
  readonly warnAt?: number;
  /** Which way the limit binds. Most figures must be small. */
  readonly atLeast?: boolean;
  /** A broken budget fails the tests. Any other limit is only reported. */
  readonly holds?: "budget";
}

/** Whether nothing shows that the limit is broken. */
export function isKept({ value, limit, atLeast = false }: Figure): boolean {
  return value === null || limit === undefined || (atLeast ? value >= limit : value <= limit);
}

/**
 * Measures, or returns one figure that says why it could not: on a busy machine a browser may run out of time.
 *
 * @param figure what is to be measured
 */
export async function measured(figure: string, measure: () => Figure[] | Promise<Figure[]>): Promise<Figure[]> {
  try {
    return await measure();
  } catch (fault) {
    return [{ figure, value: null, unit: "", why: reasonOf(fault) }];
  }
}

/** The first line of an error's message. */
export function reasonOf(fault: unknown): string {
  const [first = ""] = (fault instanceof Error ? fault.message : String(fault)).split("\n");
  return first.trim();
}

export function printFigures(figures: readonly Figure[], json: boolean): void {
  if (json) console.log(JSON.stringify(figures.map((one) => ({ ...one, ok: isKept(one) }))));
  else for (const one of figures) console.log(rowOf(one));
}

function rowOf(one: Figure): string {
  const { figure, value, unit, limit, atLeast = false } = one;
  if (value === null) return `NONE  ${figure}: could not be measured. ${one.why ?? ""}`;
  const bound = limit === undefined ? "" : `, ${atLeast ? "at least" : "at most"} ${limit}`;
  return `${verdictOf(one)}  ${figure.padEnd(80)} ${value.toFixed(2).padStart(10)} ${unit}${bound}`;
}

function verdictOf(one: Figure): string {
  if (one.limit === undefined) return "    ";
  if (!isKept(one)) return "OVER";
  return one.value !== null && one.warnAt !== undefined && one.value > one.warnAt ? "WARN" : "ok  ";
}
