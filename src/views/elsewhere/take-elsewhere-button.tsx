import { useState } from "react";
import { Dialog } from "../../ui/dialog.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { later } from "../shell/lazy-with-preload.tsx";
import type { TakenElsewhere } from "./taken-elsewhere.ts";

interface TakeElsewhereButtonProps {
  readonly record: LearnerRecord;
  /** Called when the dialog opens: it may have to look through a long record. */
  readonly taken: () => TakenElsewhere;
}

/** Comes when it is first opened. */
const { Part: ElsewhereForm } = later(
  async () => (await import("./elsewhere-form.tsx")).ElsewhereForm,
  <Waiting for="Fetching this part of the app" />,
);

/** A button that opens the dialog in which cases and answers are written for another tool. */
export function TakeElsewhereButton({ record, taken }: TakeElsewhereButtonProps) {
  const [open, setOpen] = useState<TakenElsewhere>();
  const close = () => setOpen(undefined);
  return (
    <>
      <button type="button" className="btn link" onClick={() => setOpen(taken())}>
        Take it elsewhere
      </button>
      <Dialog open={open !== undefined} onClose={close} labelledBy="elsewhere-title" className="elsewhere">
        <div className="stack">
          <h2 id="elsewhere-title">Take it elsewhere</h2>
          {open === undefined ? null : <ElsewhereForm record={record} taken={open} onClose={close} />}
        </div>
      </Dialog>
    </>
  );
}
