import "./key-list.css";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { type Binding, boundKeys } from "../../ui/keys/key-bindings.ts";
import { capsOf } from "../../ui/keys/key-names.ts";

interface KeyListProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The keys that act on the screen below, with what each does. */
export function KeyList({ open, onClose }: KeyListProps) {
  return (
    <Dialog open={open} onClose={onClose} labelledBy="keys-title">
      <div className="stack">
        <h2 id="keys-title">Keys</h2>
        <dl className="keylist">
          {rowsOf(boundKeys()).map(([does, keys]) => (
            <div key={does}>
              <dt className="mono">{keys}</dt>
              <dd>{does}</dd>
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

/** What is done, with its key, or the first and last of its keys: "1 to 4". */
function rowsOf(bindings: readonly Binding[]): readonly (readonly [does: string, keys: string])[] {
  const rows = new Map<string, string[]>();
  for (const { name, does } of bindings) rows.set(does, [...(rows.get(does) ?? []), capsOf(name).join(" and ")]);
  return [...rows].map(([does, names]) => {
    const [first = "", last = ""] = [names[0], names.at(-1)];
    return [does, names.length === 1 ? first : `${first} to ${last.split(" ").at(-1)}`];
  });
}
