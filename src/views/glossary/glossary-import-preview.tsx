import { type FormEvent, useMemo, useState } from "react";
import { buildGlossary } from "../../glossary/build-glossary.ts";
import type { ColumnRole } from "../../glossary/columns.ts";
import { FEWEST_TERMS, type LeftOut } from "../../glossary/glossary.ts";
import { cleanGlossaryName, glossaryFault, type NamedGlossary } from "../../glossary/glossary-validation.ts";
import { tablesIn } from "../../glossary/tables.ts";
import { counted } from "../../ui/humanize.ts";
import { useFirstFew } from "../review/first-few.ts";
import { ChooseColumns } from "./choose-columns.tsx";
import { shapesOf } from "./column-roles.ts";
import { glossaryContentsSentence } from "./glossary-contents-sentence.ts";
import { NameField } from "./name-field.tsx";
import type { SourceText } from "./source.tsx";
import { TermList } from "./term-list.tsx";

interface DraftProps {
  readonly source: SourceText;
  readonly onBuild: (named: NamedGlossary) => void;
  readonly onBack: () => void;
}

/** What was found in a text, to be corrected, named and built. */
export function Draft({ source, onBuild, onBack }: DraftProps) {
  const tables = useMemo(() => tablesIn(source.text), [source.text]);
  const [corrected, setCorrected] = useState<ReadonlyMap<string, readonly ColumnRole[]>>(new Map());
  const shapes = useMemo(() => shapesOf(tables, corrected), [tables, corrected]);
  const { glossary, leftOut } = useMemo(() => builtOf(tables, shapes), [tables, shapes]);
  const [name, setName] = useState(() => cleanGlossaryName(source.name === "" ? headingOf(source.text) : source.name));
  const fault = glossaryFault(glossary, FEWEST_TERMS);
  const build = (event: FormEvent) => {
    event.preventDefault();
    if (fault === undefined) onBuild({ name, glossary });
  };
  return (
    <section className="part" aria-labelledby="found">
      <h2 id="found">What was found</h2>
      <form className="stack after" onSubmit={build}>
        <p className="statement" role="status">
          {glossaryContentsSentence(glossary)}
        </p>
        {shapes.map((shape) => (
          <ChooseColumns key={shape.key} shape={shape} onChange={(roles) => setCorrected(new Map(corrected).set(shape.key, roles))} />
        ))}
        <TermList glossary={glossary} />
        <LeftOutList leftOut={leftOut} />
        <NameField className="form-end" value={name} onChange={setName} />
        {fault === undefined ? null : <p role="alert">{fault} Correct the columns above, or go back and paste more.</p>}
        <div className="row">
          <button type="submit" className="btn go" disabled={fault !== undefined}>
            Build the quiz
          </button>
          <button type="button" className="btn bare" onClick={onBack}>
            Back to the text
          </button>
        </div>
      </form>
    </section>
  );
}

function builtOf(tables: ReturnType<typeof tablesIn>, shapes: ReturnType<typeof shapesOf>) {
  const roles = new Map(shapes.flatMap((shape) => shape.tables.map((table) => [table, shape.roles] as const)));
  return buildGlossary(tables.map((table) => ({ ...table, roles: roles.get(table) ?? [] })));
}

/** Nothing is dropped in silence. */
function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const { shown, rest, showAll } = useFirstFew(leftOut, 6);
  if (leftOut.length === 0) return null;
  return (
    <div>
      <h3>Left out: {counted(leftOut.length, "row")}</h3>
      <ul className="left-out">
        {shown.map(({ line, what, why }) => (
          <li key={`${line} ${what} ${why}`}>
            <span className="small">Line {line}</span> <b>{what.slice(0, 80)}</b> {why}.
          </li>
        ))}
      </ul>
      {rest === 0 ? null : (
        <button type="button" className="btn link" onClick={showAll}>
          Show {rest} more
        </button>
      )}
    </div>
  );
}

/** The text’s first heading: a good name for what it holds. */
function headingOf(text: string): string {
  return /^#{1,6}[ \t]+(.*)$/m.exec(text)?.[1] ?? "";
}
