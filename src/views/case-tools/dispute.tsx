import { useState } from "react";
import type { Pack, TermId } from "../../engine/pack.ts";
import type { Question } from "../../engine/question.ts";
import { packName } from "../../packs/use-pack.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { questionPath } from "../lookup/case-path.ts";
import { nameOf } from "../lookup/term-names.ts";
import { absoluteUrl } from "../shell/absolute-url.ts";
import type { AnsweredCase } from "./answered-case.ts";
import { type Disputed, disputeAddress, disputeText, trackerForm } from "./dispute-text.ts";

const FORM = trackerForm(import.meta.env.VITE_ISSUES);

/** The way to say that a case is wrong or unclear; hidden where the build names no tracker. */
export function Dispute(props: AnsweredCase) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  if (FORM === undefined) return null;
  return (
    <div>
      <button type="button" className="btn link" onClick={() => setOpen(true)}>
        This is wrong or unclear<span className="vh"> {props.posed.question.about}</span>
      </button>
      <Dialog open={open} onClose={close} labelledBy="dispute-title">
        <DisputeForm {...props} form={FORM} onClose={close} />
      </Dialog>
    </div>
  );
}

/** A term by its name, a change by what it would change. */
function nameOfOption(pack: Pack, { flip, options }: Question, chosen: TermId): string {
  return (flip && options.find(({ term }) => term === chosen)?.label) ?? nameOf(pack, chosen);
}

interface DisputeFormProps extends AnsweredCase {
  readonly form: string;
  readonly onClose: () => void;
}

function DisputeForm({ pack, posed: { question, key }, chosen, form, onClose }: DisputeFormProps) {
  const [words, setWords] = useState("");
  const [told, setTold] = useState("");
  const disputed: Disputed = {
    address: absoluteUrl(questionPath(question)),
    about: question.about,
    frame: question.frame,
    revision: question.revision,
    answer: nameOf(pack, key.answer),
    chosen: chosen === undefined ? undefined : nameOfOption(pack, question, chosen),
    words,
    pack: packName,
    product: import.meta.env.VITE_VERSION ?? "",
  };
  const copy = () =>
    void navigator.clipboard.writeText(disputeText(disputed)).then(
      () => setTold("Copied."),
      () => setTold("The browser does not let this page copy. Mark the text below and copy it."),
    );
  return (
    <div className="stack">
      <h2 id="dispute-title">This is wrong or unclear</h2>
      <label className="stack">
        <span>Why could an expert see it differently, or what is unclear?</span>
        <textarea className="writing" rows={4} dir="auto" value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      <p className="small">
        The project’s issue form opens in a new tab with the question’s address, what you chose, and your words. Nothing is sent before you
        send it there.
      </p>
      <div className="row">
        <a className="btn go" href={disputeAddress(form, disputed)} target="_blank" rel="noopener noreferrer">
          Open the form
        </a>
        <button type="button" className="btn" onClick={copy}>
          Copy the text
        </button>
        <button type="button" className="btn bare" onClick={onClose}>
          Close
        </button>
      </div>
      <p className="small" role="status">
        {told}
      </p>
      {told.startsWith("The browser") ? <pre className="disputed small">{disputeText(disputed)}</pre> : null}
    </div>
  );
}
