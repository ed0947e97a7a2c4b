import "./key-list.css";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";

const KEYS: readonly (readonly [string, string])[] = [
  ["1 to 4", "choose an option"],
  ["Shift and 1 to 4", "strike an option out, or restore it"],
  ["Enter", "answer, and go on"],
  ["F", "flag the question"],
  ["S, U", "mark that you are sure, or unsure, before you answer"],
  ["T", "read about the term, after an answer"],
  ["C", "hide the clock, or show it"],
  ["?", "this list"],
];
const WALKING: readonly (readonly [string, string])[] = [["N", "all questions"]];

interface KeyListProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly walks: boolean;
}

export function KeyList({ open, onClose, walks }: KeyListProps) {
  return (
    <Dialog open={open} onClose={onClose} labelledBy="keys-title">
      <div className="stack">
        <h2 id="keys-title">Keys</h2>
        <dl className="keylist">
          {[...KEYS, ...(walks ? WALKING : [])].map(([key, words]) => (
            <div key={key}>
              <dt className="mono">{key}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <p className="small">Single keys can be turned off under Settings.</p>
        <button type="button" className="btn" onClick={onClose}>
          <Icon name="cross" /> Close
        </button>
      </div>
    </Dialog>
  );
}
