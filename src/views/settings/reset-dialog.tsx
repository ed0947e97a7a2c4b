import { useAttempts } from "../../learner/attempt-log/attempts-store.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { formatAnswerCount } from "./format-answer-count.ts";

interface ResetDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onExport: () => void;
  readonly onReset: () => void;
}

/** Asks once more before all progress is deleted, and offers a copy first. */
export function ResetDialog({ open, onClose, onExport, onReset }: ResetDialogProps) {
  const count = useAttempts((state) => state.count);
  const isReading = useAttempts((state) => state.status === "reading");
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title="Reset all progress?"
      text={
        <>
          {isReading || count === 0 ? "All answers" : formatAnswerCount(count)}, the quizzes in progress and their results will be deleted
          from this browser. This cannot be undone.
        </>
      }
    >
      <button type="button" className="btn" onClick={onExport}>
        Export first
      </button>
      <button type="button" className="btn stop" onClick={onReset}>
        Reset
      </button>
      <button type="button" className="btn bare" onClick={onClose}>
        Cancel
      </button>
    </ConfirmDialog>
  );
}
