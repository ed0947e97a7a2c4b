import type { ReactNode } from "react";

interface RowProps {
  readonly when: string;
  /** The reason, below. */
  readonly why: ReactNode;
  readonly children: ReactNode;
}

/** One line of the plan: when, what, and why. */
export function Row({ when, why, children }: RowProps) {
  return (
    <li>
      <span className="when">{when}</span>{" "}
      <div>
        <p className="does">{children}</p>
        <p className="small">{why}</p>
      </div>
    </li>
  );
}
