/**
 * Tells whether a value from storage is what its type says. Unknown fields are ignored. The compiler checks each guard against its type, so
 * neither can change alone.
 */
export type Guard<T> = (value: unknown) => value is T;

export const isText: Guard<string> = (value) => typeof value === "string";
export const isSwitch: Guard<boolean> = (value) => typeof value === "boolean";
export const isNumber: Guard<number> = (value): value is number => Number.isFinite(value);
export const isCount: Guard<number> = wholeFrom(0);

/** A whole number within these bounds, both included. */
export function wholeFrom(from: number, to = Number.MAX_SAFE_INTEGER): Guard<number> {
  return (value): value is number => isNumber(value) && Number.isInteger(value) && value >= from && value <= to;
}

/** A number within these bounds, both included. */
export function numberFrom(from: number, to = Number.MAX_VALUE): Guard<number> {
  return (value): value is number => isNumber(value) && value >= from && value <= to;
}

export function oneOf<const T extends string | number | null>(...values: readonly T[]): Guard<T> {
  return (value): value is T => values.some((one) => one === value);
}

export function listOf<T>(isItem: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(isItem);
}

export function either<One, Other>(isOne: Guard<One>, isOther: Guard<Other>): Guard<One | Other> {
  return (value): value is One | Other => isOne(value) || isOther(value);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object with these fields and perhaps others. */
export function fields<T extends object>(guards: { readonly [Name in keyof T]-?: Guard<T[Name]> }): Guard<T> {
  const named: [string, Guard<unknown>][] = Object.entries(guards);
  return (value): value is T => isRecord(value) && named.every(([name, fits]) => fits(value[name]));
}
