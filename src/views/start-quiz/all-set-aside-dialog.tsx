import { Link } from "react-router";
import { Dialog } from "../../ui/dialog.tsx";

interface AllSetAsideProps {
  /** What was to be asked, as "Retrain or rollback". */
  readonly name: string;
  readonly onClose: () => void;
}

/** Says why a quiz can't begin: each case that it could ask is set aside. */
export function AllSetAside({ name, onClose }: AllSetAsideProps) {
  return (
    <Dialog open onClose={onClose} labelledBy="all-set-aside">
      <div className="stack">
        <h2 id="all-set-aside">{`All cases of “${name}” are set aside`}</h2>
        <p className="soft">So there is none to ask. Take one back in Settings, and it can be asked again.</p>
        <div className="row">
          <Link className="btn go" to="/settings">
            Go to Settings
          </Link>
          <button type="button" className="btn" onClick={onClose}>
            Close
          </button>
        </div>
      </div>
    </Dialog>
  );
}
