/** One figure of the audit beside its limit. */
export interface AuditFigure {
  readonly figure: string;
  readonly value: number;
  readonly unit: "points over chance" | "p" | "count" | "ratio" | "pairs per quiz" | "cases" | "%";
  /** The most or the least allowed; a figure that is only reported has none. */
  readonly limit?: number;
  readonly bound: "at most" | "at least" | "reported";
  readonly ok: boolean;
  /** The contrast it comes from, where it is the worst of all contrasts. */
  readonly contrast?: string;
}

export function reported(figure: string, value: number, unit: AuditFigure["unit"]): AuditFigure {
  return { figure, value, unit, bound: "reported", ok: true };
}

export function atMost(figure: string, value: number, unit: AuditFigure["unit"], limit: number): AuditFigure {
  return { figure, value, unit, limit, bound: "at most", ok: value <= limit };
}

export function atLeast(figure: string, value: number, unit: AuditFigure["unit"], limit: number): AuditFigure {
  return { figure, value, unit, limit, bound: "at least", ok: value >= limit };
}
