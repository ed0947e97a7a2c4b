import { MOST_NAME_LENGTH } from "../../glossary/glossary-validation.ts";

interface NameFieldProps {
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly className?: string;
}

/** What a glossary is to be called. */
export function NameField({ value, onChange, className = "" }: NameFieldProps) {
  return (
    <label className={`stack ${className}`.trim()}>
      <span>Name</span>
      <input
        className="writing named"
        type="text"
        value={value}
        maxLength={MOST_NAME_LENGTH}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
