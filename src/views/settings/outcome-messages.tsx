import type { ReactNode } from "react";
import type { CollectionsMerged } from "../../learner/backup/backup-collections.ts";
import type { Imported } from "../../learner/backup/progress.ts";
import { counted, listed, sentence } from "../../ui/humanize.ts";
import { formatAnswerCount } from "./format-answer-count.ts";

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

/** "Two kept cases and one glossary came along. " */
function besideSentences(beside: CollectionsMerged): string {
  const of = (what: "added" | "left") => listed(namesOf(beside, what));
  const came = of("added") === "" ? "" : `${sentence(of("added"))} came along. `;
  return of("left") === ""
    ? came
    : `${came}${sentence(of("left"))} found no room here and ${countOf(beside) === 1 ? "is" : "are"} in the file still: make room and import it again. `;
}

function namesOf({ kept, setAside, glossaries }: CollectionsMerged, what: "added" | "left"): string[] {
  return [
    ...(kept[what] === 0
      ? []
      : [
          counted(
            kept[what],
            what === "added" ? "kept case" : "kept case or its note",
            what === "added" ? "kept cases" : "kept cases or their notes",
          ),
        ]),
    ...(setAside[what] === 0 ? [] : [counted(setAside[what], "case set aside", "cases set aside")]),
    ...(glossaries[what] === 0 ? [] : [counted(glossaries[what], "glossary", "glossaries")]),
  ];
}

function countOf({ kept, setAside, glossaries }: CollectionsMerged): number {
  return kept.left + setAside.left + glossaries.left;
}

/** What became of a file. */
export function ImportOutcome({ imported, settingsToo }: { readonly imported: Imported; readonly settingsToo: boolean }) {
  if (!imported.ok) return <Failed message={imported.message} />;
  const { added, already, kept, beside } = imported;
  const isInMemory = added > 0 && kept === "memory only";
  return (
    <Done>
      <b>
        {formatAnswerCount(added)} {added === 1 ? "was" : "were"} added{isInMemory ? ", in this tab only" : ""}.
      </b>{" "}
      {isInMemory ? "This browser did not store them: they are lost when you close the tab. " : ""}
      {already > 0 ? `${already.toLocaleString("en")} ${already === 1 ? "was" : "were"} here already. ` : ""}
      {besideSentences(beside)}
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
