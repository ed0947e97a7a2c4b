import "./segmented.css";

interface SegmentedProps<Value extends string | number> {
  readonly name: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
}

/** A row of radios, one of them filled. */
export function Segmented<Value extends string | number>({ name, value, options, onChange, disabled = false }: SegmentedProps<Value>) {
  return (
    <div className="seg">
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} disabled={disabled} onChange={() => onChange(option.value)} />{" "}
          {option.label}
        </label>
      ))}
    </div>
  );
}
