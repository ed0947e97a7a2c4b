import type { CSSProperties } from "react";

/** A line that fills in four steps. */
export function LevelLine({ step, name }: { readonly step: 0 | 1 | 2 | 3 | 4; readonly name: string }) {
  return <span className="level" style={variables({ "--n": step })} role="img" aria-label={`${name}, ${step} of 4`} />;
}

/** Custom properties for a style attribute; React's own type does not know them. */
export function variables(values: Readonly<Record<`--${string}`, number | string>>): CSSProperties {
  return values;
}
