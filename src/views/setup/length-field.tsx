import { useState } from "react";
import { MAX_LENGTH } from "../../session/plan/setup.ts";
import { NumberField } from "../../ui/form/number-field.tsx";
import { Segmented } from "../../ui/form/segmented.tsx";

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
  const own = (other || !LENGTHS.includes(length)) && !disabled;
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
        {own ? (
          <NumberField value={length} from={1} to={MAX_LENGTH} label="Number of questions" unit="questions" onChange={onChange}>
            questions
          </NumberField>
        ) : null}
      </div>
    </fieldset>
  );
}
