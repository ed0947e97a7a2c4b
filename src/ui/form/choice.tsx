import "./choice.css";
import type { ReactNode } from "react";

interface ChoiceProps {
  readonly type: "radio" | "checkbox";
  readonly name?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  /** A line of small print below. */
  readonly note?: ReactNode;
}

/** A radio or checkbox with its words beside it. */
export function Choice({ type, name, checked, disabled = false, onChange, children, note }: ChoiceProps) {
  return (
    <label className="choice">
      <input type={type} name={name} checked={checked} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {children}
        {note === undefined ? null : <small>{note}</small>}
      </span>
    </label>
  );
}
