import "../../ui/icon/icons-later.css";
import type { Pack } from "../../engine/pack.ts";
import type { Posed } from "../../engine/question.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { CaseView } from "../case-view/case-view.tsx";
import { nameOf, termOf } from "../lookup/term-names.ts";
import { useFocusOnArrival } from "../shell/focus-on-arrival.ts";

interface ToldProps {
  readonly pack: Pack;
  readonly posed: Posed;
  readonly chosen: string;
}

/** What it is, and what the chosen term means; after a right answer its nearest rival’s meaning. */
export function Told({ pack, posed, chosen }: ToldProps) {
  const heading = useFocusOnArrival();
  const { question, key } = posed;
  const isRight = chosen === key.answer;
  const rival = isRight ? key.twins[0]?.answer : chosen;
  // What separates a pair says nothing of a third term.
  const isOfPair = key.twins.some(({ answer }) => answer === rival);
  return (
    <div className={isRight ? "facing verdict" : "facing verdict missed"}>
      <header className="verdict-head">
        {isRight ? null : (
          <p className="picked bad">
            <Icon name="cross" /> You picked {nameOf(pack, chosen)}
          </p>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {isRight ? `Yes, it is ${nameOf(pack, key.answer)}` : `It is ${nameOf(pack, key.answer)}, not ${nameOf(pack, chosen)}`}
        </h1>
      </header>
      <article>
        <h2 className="cap">{nameOf(pack, key.answer)}</h2>
        {question.about === "A meaning" ? null : <CaseView blocks={question.blocks} />}
        <Meaning pack={pack} term={key.answer} />
      </article>
      {rival === undefined ? null : (
        <article>
          <h2 className="cap">{nameOf(pack, rival)}</h2>
          <Meaning pack={pack} term={rival} />
        </article>
      )}
      {key.remember === "" || !isOfPair ? null : <p className="hook">{key.remember}</p>}
    </div>
  );
}

function Meaning({ pack, term }: { readonly pack: Pack; readonly term: string }) {
  const { meaning, matters } = termOf(pack, term);
  return (
    <>
      <div className="story">
        <p>{meaning}</p>
      </div>
      {matters === "" ? null : <p className="small matters">{matters}</p>}
    </>
  );
}
