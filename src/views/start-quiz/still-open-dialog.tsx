import type { Pack } from "../../engine/pack.ts";
import { useSessions } from "../../learner/quiz-sessions/session-store.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { placeText, planName } from "../lookup/plan-name.ts";

interface StillOpenProps {
  readonly pack: Pack;
  readonly onResume: () => void;
  readonly onStart: () => void;
  readonly onClose: () => void;
}

/** Asks what to do with the quiz that is still open, before another one begins. */
export function StillOpen({ pack, onResume, onStart, onClose }: StillOpenProps) {
  const latest = useSessions((state) => state.waiting[0]);
  const quiz = latest === undefined ? "" : `${planName(latest.session.plan, pack)}, ${placeText(latest.session)}. `;
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title="A quiz is still open"
      text={`${quiz}If you start another one, it waits for you on the first page.`}
    >
      <button type="button" className="btn go" onClick={onResume}>
        Resume it
      </button>
      <button type="button" className="btn" onClick={onStart}>
        Start the new one
      </button>
    </ConfirmDialog>
  );
}
