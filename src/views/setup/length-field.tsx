import { useState } from "react";
import { MAX_LENGTH } from "../../session/plan/setup.ts";
import { Segmented } from "../../ui/segmented.tsx";

const LENGTHS: readonly number[] = [6, 12, 24, 59];
const OTHER = 0;

interface LengthFieldProps {
  readonly length: number;
  readonly disabled: boolean;
  readonly onChange: (length: number) => void;
}

/** How many questions: one of the usual numbers, or any to 120. */
export function LengthField({ length, disabled, onChange }: LengthFieldProps) {
  const [other, setOther] = useState(false);
  const own = other && !disabled;
  const pick = (value: number) => {
    setOther(value === OTHER);
    if (value !== OTHER) onChange(value);
  };
  return (
    <fieldset disabled={disabled}>
      <legend className="label">How many</legend>
      <div className="row">
        <Segmented
          name="length"
          value={own ? OTHER : length}
          disabled={disabled}
          options={[...LENGTHS.map((value) => ({ value, label: String(value) })), { value: OTHER, label: "Other" }]}
          onChange={pick}
        />
        {own ? <OwnLength length={length} onChange={onChange} /> : null}
      </div>
    </fieldset>
  );
}

/** What is typed stays as it is typed; only a number of questions that can be had is taken. */
function OwnLength({ length, onChange }: Pick<LengthFieldProps, "length" | "onChange">) {
  const [text, setText] = useState(String(length));
  const type = (typed: string) => {
    setText(typed);
    if (isLength(typed)) onChange(Number(typed));
  };
  return (
    <label className="inline">
      <span className="vh">Number of questions, 1 to {MAX_LENGTH}</span>
      <input
        type="number"
        required
        min={1}
        max={MAX_LENGTH}
        step={1}
        value={text}
        onChange={(event) => type(event.target.value)}
        aria-describedby="length-bounds"
      />
      <span className="small" id="length-bounds">
        1 to {MAX_LENGTH}
      </span>
    </label>
  );
}

function isLength(text: string): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= MAX_LENGTH;
}
