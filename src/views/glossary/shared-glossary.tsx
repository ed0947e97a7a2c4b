import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { glossaryOf } from "../../glossary/glossary-link.ts";
import type { NamedGlossary } from "../../glossary/glossary-validation.ts";
import { Waiting } from "../../ui/waiting.tsx";
import { glossaryContentsSentence } from "./glossary-contents-sentence.ts";
import { TermList } from "./term-list.tsx";

interface SharedGlossaryProps {
  readonly hash: string;
  readonly onKeep: (named: NamedGlossary) => void;
}

/** A glossary that a link holds: shown before anything of it is stored. */
export function SharedGlossary({ hash, onKeep }: SharedGlossaryProps) {
  const navigate = useNavigate();
  const [found, setFound] = useState<NamedGlossary | "reading" | "broken">("reading");
  useEffect(() => {
    let isGone = false;
    void glossaryOf(hash).then((named) => {
      if (!isGone) setFound(named ?? "broken");
    });
    return () => {
      isGone = true;
    };
  }, [hash]);
  if (found === "reading") return <Waiting for="Reading the link" />;
  if (found === "broken") {
    return (
      <p role="alert" className="part">
        <b className="bad">This link holds no glossary that can be read.</b> It may have been cut on its way. Ask for it again, or for the
        exported file.
      </p>
    );
  }
  return (
    <section className="part" aria-labelledby="shared">
      <h2 id="shared">{found.name}</h2>
      <div className="stack after">
        <p>
          {glossaryContentsSentence(found.glossary)}, from the link that you opened. Nothing is stored until you keep it. Tell Apart has not
          checked what it says.
        </p>
        <TermList glossary={found.glossary} />
        <div className="row">
          <button type="button" className="btn go" onClick={() => onKeep(found)}>
            Keep and practise
          </button>
          <button type="button" className="btn bare" onClick={() => void navigate("/glossary", { replace: true })}>
            Don’t keep it
          </button>
        </div>
      </div>
    </section>
  );
}
