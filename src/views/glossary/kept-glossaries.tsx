import { useEffect, useState } from "react";
import { Link } from "react-router";
import { glossaryFileName, writeGlossaryExport } from "../../glossary/glossary-export-format.ts";
import { fragmentOf } from "../../glossary/glossary-link.ts";
import { removeGlossary, renameGlossary, useGlossaries } from "../../learner/glossaries/glossaries-store.ts";
import type { OwnGlossary } from "../../learner/glossaries/glossary-shapes.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { download } from "../../ui/download.ts";
import { CopyLink } from "../shell/copy-link.tsx";
import { glossaryContentsSentence } from "./glossary-contents-sentence.ts";
import { MixUps } from "./mix-ups.tsx";
import { NameField } from "./name-field.tsx";

/** The glossaries that are kept in this browser. */
export function KeptGlossaries() {
  const list = useGlossaries();
  if (list.length === 0) return null;
  return (
    <section className="part" aria-labelledby="shelf">
      <header>
        <h2 id="shelf">Kept in this browser</h2> <span className="small">Definitions, not cases</span>
      </header>
      <ul className="rows">
        {list.map((own) => (
          <Kept key={own.id} own={own} />
        ))}
      </ul>
    </section>
  );
}

function Kept({ own }: { readonly own: OwnGlossary }) {
  const { id, name, glossary, answers } = own;
  const [asking, setAsking] = useState<"nothing" | "name" | "removal">("nothing");
  const close = () => setAsking("nothing");
  return (
    <li className="shelved">
      <h3>{name}</h3>
      <p className="soft">
        {glossaryContentsSentence(glossary)}
        {answers.asked === 0 ? "" : `, ${answers.right} of ${answers.asked} right so far`}
      </p>
      <MixUps own={own} most={3} />
      <div className="row">
        <Link className="btn" to={`/glossary/${id}`}>
          Practise<span className="vh"> {name}</span>
        </Link>
        <button type="button" className="btn bare" onClick={() => setAsking("name")}>
          Rename
        </button>
        <button type="button" className="btn bare" onClick={() => download(glossaryFileName(name), writeGlossaryExport(own))}>
          Export
        </button>
        <button type="button" className="btn bare stop" onClick={() => setAsking("removal")}>
          Remove
        </button>
      </div>
      <Share own={own} />
      <Dialog open={asking === "name"} onClose={close} labelledBy={`rename-${id}`}>
        <Rename
          own={own}
          onClose={close}
          onName={(wanted) => {
            renameGlossary(id, wanted);
            close();
          }}
        />
      </Dialog>
      <ConfirmDialog
        open={asking === "removal"}
        onClose={close}
        title={`Remove ${name}?`}
        text="The glossary and your confusions in it will be deleted from this browser. Export it first to have it again."
      >
        <button type="button" className="btn stop" onClick={() => removeGlossary(id)}>
          Remove
        </button>
        <button type="button" className="btn bare" onClick={close}>
          Cancel
        </button>
      </ConfirmDialog>
    </li>
  );
}

interface RenameProps {
  readonly own: OwnGlossary;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

function Rename({ own: { id, name }, onName, onClose }: RenameProps) {
  const [wanted, setWanted] = useState(name);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onName(wanted);
      }}
    >
      <h2 id={`rename-${id}`}>Rename the glossary</h2>
      <NameField value={wanted} onChange={setWanted} />
      <div className="row">
        <button type="submit" className="btn">
          Rename
        </button>
        <button type="button" className="btn bare" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}

/** A link holds the whole glossary; where it would be too long, the file does. */
function Share({ own }: { readonly own: OwnGlossary }) {
  const [fragment, setFragment] = useState<string>();
  useEffect(() => void fragmentOf(own).then(setFragment), [own]);
  if (fragment === undefined) return <p className="small">Too long for a link: to share it, export it and send the file.</p>;
  return <CopyLink address={() => `/glossary#${fragment}`}>Copy a link to share it</CopyLink>;
}
