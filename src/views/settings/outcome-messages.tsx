import type { ReactNode } from "react";
import type { Imported } from "../../learner/backup/progress.ts";
import { answerCount } from "./answer-count.ts";

/** What is going on, or was done. */
export function Done({ children }: { readonly children: ReactNode }) {
  return <p role="status">{children}</p>;
}

/** @param message begins with the sentence that matters most */
function Failed({ message }: { readonly message: string }) {
  const [first = "", ...rest] = message.split(/(?<=\.) /);
  return (
    <p role="alert">
      <b className="bad">{first}</b> {rest.join(" ")}
    </p>
  );
}

/** What became of a file. */
export function ImportOutcome({ imported, settingsToo }: { readonly imported: Imported; readonly settingsToo: boolean }) {
  if (!imported.ok) return <Failed message={imported.message} />;
  const { added, already, kept } = imported;
  const isInMemory = added > 0 && kept === "memory only";
  return (
    <Done>
      <b>
        {answerCount(added)} {added === 1 ? "was" : "were"} added{isInMemory ? ", in this tab only" : ""}.
      </b>{" "}
      {isInMemory ? "This browser did not store them: they are lost when you close the tab. " : ""}
      {already > 0 ? `${already.toLocaleString("en")} ${already === 1 ? "was" : "were"} here already. ` : ""}
      {settingsToo ? "The file’s settings are in use now." : "Settings were not changed."}
    </Done>
  );
}

/**
 * What became of a reset.
 *
 * @param isGone whether storage let everything go
 * @param isAsideLeft whether there is something that could not be read
 */
export function ResetOutcome({ isGone, isAsideLeft }: { readonly isGone: boolean; readonly isAsideLeft: boolean }) {
  const but = isAsideLeft ? ", but for what was set aside" : "";
  if (!isGone)
    return (
      <Failed
        message={`All progress was deleted from this tab${but}, but perhaps not from this browser. It doesn’t let this site delete anything: what it stored before comes back with the page. You can clear this site’s data in the browser’s own settings.`}
      />
    );
  return <Done>All progress was deleted from this browser{but}. Your settings were kept.</Done>;
}
