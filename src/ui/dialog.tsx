import "./dialog.css";
import { type ReactNode, useEffect, useRef } from "react";

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly labelledBy: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A modal dialog. Escape closes it, and focus goes back to what opened it: the browser sees to both. */
export function Dialog({ open, onClose, labelledBy, className, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} aria-labelledby={labelledBy} className={className} onClose={onClose}>
      {open ? children : null}
    </dialog>
  );
}
