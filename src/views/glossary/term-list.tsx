import type { Glossary } from "../../glossary/glossary.ts";
import { counted } from "../../ui/humanize.ts";

/** The terms of a glossary with their meanings, folded away. */
export function TermList({ glossary }: { readonly glossary: Glossary }) {
  if (glossary.terms.length === 0) return null;
  return (
    <details>
      <summary>See {counted(glossary.terms.length, "term")} with what they mean</summary>
      <dl className="meanings">
        {glossary.terms.map(({ id, name, meaning }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
