import { Link } from "react-router";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";

interface AllSetAsideProps {
  /** What was to be asked, as "Retrain or rollback". */
  readonly name: string;
  readonly onClose: () => void;
}

/** Says why a quiz can't begin: each case that it could ask is set aside. */
export function AllSetAside({ name, onClose }: AllSetAsideProps) {
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={`All cases of “${name}” are set aside`}
      text="So there is none to ask. Take one back in Settings, and it can be asked again."
    >
      <Link className="btn go" to="/settings">
        Go to Settings
      </Link>
      <button type="button" className="btn" onClick={onClose}>
        Close
      </button>
    </ConfirmDialog>
  );
}
