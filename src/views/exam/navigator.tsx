import type { Asking } from "../../session/machine/session.ts";
import { goTo, review } from "../../session/machine/transitions.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import type { Quiz } from "../current-quiz/use-quiz.ts";
import { Cells, Legend, tallyOf } from "./cells.tsx";

interface NavigatorProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly quiz: Quiz;
  readonly session: Asking;
}

/** A sheet with all questions of a quiz whose answers can still be changed. */
export function Navigator({ open, onClose, quiz, session: { marks, index } }: NavigatorProps) {
  const go = (to: number) => {
    onClose();
    quiz.dispatch((session, now) => goTo(session, to, now));
  };
  return (
    <Dialog open={open} onClose={onClose} labelledBy="nav-title" className="sheet">
      <div className="stack">
        <header>
          <h2 id="nav-title">Questions</h2>{" "}
          <button type="button" className="btn bare" onClick={onClose}>
            <Icon name="cross" /> Close
          </button>
        </header>
        <p className="soft">{tallyOf(marks)}</p>
        <Cells marks={marks} here={index} label="Questions" onGo={go} />
        <Legend />
        <button
          type="button"
          className="btn"
          onClick={() => {
            onClose();
            quiz.dispatch(review);
          }}
        >
          Finish and review
        </button>
      </div>
    </Dialog>
  );
}
