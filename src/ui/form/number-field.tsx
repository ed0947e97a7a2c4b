import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import "./fields.css";

interface NumberFieldProps {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** For screen readers, where the words beside the field do not say it. */
  readonly label: string;
  /** What is counted: "seconds", "questions". */
  readonly unit: string;
  readonly onChange: (value: number) => void;
  /** Words beside the field. */
  readonly children: ReactNode;
}

/**
 * A whole number, typed. What is typed is taken at once where it is within bounds, however the field is left; else a sentence says which bounds
 * there are, what was typed stays to be mended, and a form it stands in is not sent. It is a text field, since a number field changes its value
 * under the mouse wheel.
 */
export function NumberField({ value, from, to, label, unit, onChange, children }: NumberFieldProps) {
  const [text, setText] = useState(String(value));
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const isRefused = numberIn(text, from, to) === undefined;
  const bounds = `${from} to ${to} ${unit}`;
  const shown = isRefused || Number(text) === value ? text : String(value);
  useEffect(() => field.current?.setCustomValidity(isRefused ? `${bounds}, please.` : ""), [isRefused, bounds]);
  const type = (typed: string) => {
    setText(typed);
    const number = numberIn(typed, from, to);
    if (number !== undefined) onChange(number);
  };
  return (
    <div>
      <label className="inline">
        <input
          ref={field}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          className="number"
          aria-label={label}
          aria-invalid={isRefused}
          aria-describedby={id}
          value={shown}
          onChange={(event) => type(event.target.value)}
        />{" "}
        {children}
      </label>
      <p className={isRefused ? "small bad" : "small"} id={id} role={isRefused ? "alert" : undefined}>
        {isRefused ? `Not taken: it can be ${bounds}. It stays ${value}.` : bounds}
      </p>
    </div>
  );
}

/** @returns undefined for what is no whole number within the bounds */
function numberIn(text: string, from: number, to: number): number | undefined {
  const number = /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : Number.NaN;
  return number >= from && number <= to ? number : undefined;
}
