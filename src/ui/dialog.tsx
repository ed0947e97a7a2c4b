import "./dialog.css";
import { type ReactNode, useEffect, useRef } from "react";
import { arrived } from "./keys/press-guard.ts";
import { useInProgress } from "./reload-blocker.ts";

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The id of its heading. */
  readonly labelledBy: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * A modal dialog. Its heading has the focus first and none of its buttons, so that no key held or pressed twice decides anything. Escape closes
 * it, and focus goes back to what opened it: the browser sees to both.
 */
export function Dialog({ open, onClose, labelledBy, className, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useInProgress(open);
  useEffect(() => {
    if (!open) return dialog.current?.close();
    const heading = document.getElementById(labelledBy);
    heading?.setAttribute("tabindex", "-1");
    heading?.setAttribute("autofocus", "");
    dialog.current?.showModal();
    arrived();
  }, [open, labelledBy]);
  return (
    <dialog ref={dialog} aria-labelledby={labelledBy} className={className} onClose={onClose}>
      {open ? children : null}
    </dialog>
  );
}
