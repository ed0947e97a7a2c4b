import { type ReactNode, useId } from "react";
import { Dialog } from "./dialog.tsx";

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What it means to go on. */
  readonly text: ReactNode;
  /** The buttons. */
  readonly children: ReactNode;
}

/** Asks once more before something is done: a question, what it means, and a button for each way to go on. */
export function ConfirmDialog({ open, onClose, title, text, children }: ConfirmDialogProps) {
  const heading = useId();
  return (
    <Dialog open={open} onClose={onClose} labelledBy={heading}>
      <div className="stack">
        <h2 id={heading}>{title}</h2>
        <p className="soft">{text}</p>
        <div className="row">{children}</div>
      </div>
    </Dialog>
  );
}
