import { type ReactNode, useRef } from "react";

interface FileButtonProps {
  /** What may be chosen, as the `accept` of a file field. */
  readonly accept: string;
  /** The name of the field, which is never seen. */
  readonly label: string;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

/** A button that lets a file be chosen. The same file can be chosen again. */
export function FileButton({ accept, label, onFile, children }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="btn" onClick={() => field.current?.click()}>
        {children}
      </button>
      <input
        ref={field}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) onFile(file);
          event.target.value = "";
        }}
      />
    </>
  );
}
