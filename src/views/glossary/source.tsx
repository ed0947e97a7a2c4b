import { type ClipboardEvent, type FormEvent, useState } from "react";
import { readGlossaryExport } from "../../glossary/glossary-export-format.ts";
import { MOST_PASTED_LENGTH, type NamedGlossary } from "../../glossary/glossary-validation.ts";
import { FileButton } from "../../ui/form/file-button.tsx";

/** A text that holds a glossary, and the name that its file has. */
export interface SourceText {
  readonly text: string;
  readonly name: string;
}

interface SourceProps {
  readonly onText: (source: SourceText) => void;
  /** Called with an exported glossary, which needs no reading of tables. */
  readonly onGlossary: (named: NamedGlossary) => void;
}

const TOO_LONG = `That is longer than ${MOST_PASTED_LENGTH.toLocaleString("en")} characters, which no glossary is. Take a part of it.`;

/** Where a glossary is pasted or opened. */
export function Source({ onText, onGlossary }: SourceProps) {
  const [text, setText] = useState("");
  const [refused, setRefused] = useState("");
  const take = (given: string, name: string) => {
    const opened = readGlossaryExport(given);
    if (given.length > MOST_PASTED_LENGTH) setRefused(TOO_LONG);
    else if (given.includes("\u0000")) setRefused("That is no text. Save it as text, CSV or Markdown first.");
    else if (opened.kind === "broken") setRefused(opened.message);
    else if (opened.kind === "glossary") onGlossary(opened.value);
    else if (given.trim() === "") setRefused("There is nothing to read yet. Paste the terms first.");
    else onText({ text: given, name });
  };
  const open = async (chosen: File) => {
    // A character takes up to four bytes; a file is looked at before it is read.
    if (chosen.size > 4 * MOST_PASTED_LENGTH) return setRefused(TOO_LONG);
    try {
      take(await chosen.text(), chosen.name.replace(/\.[a-z]+$/i, ""));
    } catch {
      setRefused("The file could not be read. Perhaps it was moved or changed: choose it again.");
    }
  };
  const paste = (event: ClipboardEvent) => {
    if (event.clipboardData.getData("text").length <= MOST_PASTED_LENGTH) return;
    event.preventDefault();
    setRefused(TOO_LONG);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    take(text, "");
  };
  return (
    <section className="part" aria-labelledby="new-glossary">
      <h2 id="new-glossary">A new one</h2>
      <form className="stack after" onSubmit={submit}>
        <label className="stack">
          <span>Paste a glossary</span>
          <textarea
            className="writing"
            rows={8}
            value={text}
            spellCheck={false}
            placeholder={"Drift: the inputs have changed since training.\nOutage: the service does not answer."}
            onChange={(event) => {
              setText(event.target.value);
              setRefused("");
            }}
            onPaste={paste}
          />
        </label>
        <p className="small read">
          A table copied from a page, Markdown, CSV, a list of “term: meaning”, or each meaning below its term. Pairs such as “A vs B” are
          found too.
        </p>
        <div className="row">
          <button type="submit" className="btn go">
            Find the terms
          </button>
          <FileButton
            accept=".txt,.md,.csv,.tsv,.json,text/plain,text/markdown,text/csv"
            label="A file that holds a glossary"
            onFile={(chosen) => void open(chosen)}
          >
            Open a file
          </FileButton>
        </div>
        {refused === "" ? null : (
          <p role="alert" className="bad">
            {refused}
          </p>
        )}
      </form>
    </section>
  );
}
