import "../../ui/styles/print.css";
import "./print-sheet.css";
import type { Pack, TermId } from "../../engine/pack.ts";
import type { FlipAsked, Posed } from "../../engine/question.ts";
import { counted, sentence } from "../../ui/humanize.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { Prose } from "../../ui/prose.tsx";
import { CaseView } from "../case-view/case-view.tsx";
import { ChangeText } from "../case-view/change-text.tsx";
import { optionWording } from "../case-view/option-wording.ts";
import { TellLine } from "../case-view/tell-line.tsx";
import { labelOf, nameOf } from "../lookup/term-names.ts";
import { Page } from "../shell/page.tsx";

/** A question on paper, and what was chosen when it was answered, if it was. */
interface Printed {
  /** Unlike any other of the sheet: the same question may have been answered more than once. */
  readonly id: string;
  readonly posed: Posed;
  readonly chosen?: TermId | undefined;
  /** "today", "2 June". */
  readonly when?: string | undefined;
}

interface PrintSheetProps {
  readonly pack: Pack;
  readonly title: string;
  readonly note: string;
  readonly tab: "Today" | "Review";
  readonly questions: readonly Printed[];
  /** Questions that are no longer in the pack. */
  readonly lost: number;
}

/** Questions to be printed, the answers on a page of their own at the end. */
export function PrintSheet({ pack, title, note, tab, questions, lost }: PrintSheetProps) {
  return (
    <Page title={title} tab={tab}>
      <div className="sheet-head">
        <h1>{title}</h1>
        <p className="lede">{note}</p>
        {lost > 0 ? (
          <p className="small">{`${sentence(counted(lost, "question"))} ${lost === 1 ? "is" : "are"} no longer in the pack, and left out.`}</p>
        ) : null}
        <button type="button" className="btn go" onClick={() => print()}>
          Print
        </button>
      </div>
      <ol className="paper part">
        {questions.map(({ id, posed }) => (
          <li key={id}>
            <CaseView blocks={posed.question.blocks} />
            {posed.question.flip === undefined ? null : <AsItStands flip={posed.question.flip} />}
            <p className="paper-ask">
              <Prose text={posed.question.ask} />
            </p>
            <ol className="boxes">
              {posed.question.flip === undefined
                ? posed.question.options.map(({ term, label }) => (
                    <li key={term}>
                      <Prose text={label} />
                    </li>
                  ))
                : posed.question.flip.changes.map((change) => (
                    <li key={change.id}>
                      <ChangeText change={change} />
                    </li>
                  ))}
            </ol>
          </li>
        ))}
      </ol>
      <section className="answers-page part" aria-labelledby="answers">
        <h2 className="ruled" id="answers">
          Answers
        </h2>
        <ol className="paper">
          {questions.map((printed) => (
            <Answer key={printed.id} printed={printed} pack={pack} />
          ))}
        </ol>
      </section>
    </Page>
  );
}

/** What a flip's case asks, and its answer. */
function AsItStands({ flip: { ask, from } }: { readonly flip: FlipAsked }) {
  return (
    <p>
      <Prose text={ask} /> As it stands:{" "}
      <b>
        <Prose text={from.label} />
      </b>
      .
    </p>
  );
}

/** The change that flips the case, and why its answer moves. */
function FlipAnswer({ posed: { key }, flip, pack }: { readonly posed: Posed; readonly flip: FlipAsked; readonly pack: Pack }) {
  const change = flip.changes.find(({ id }) => id === key.answer);
  const [twin] = key.twins;
  return (
    <li>
      <p>{change === undefined ? null : <ChangeText change={change} />}</p>
      <p>
        <b>{labelOf(pack, key.answer)}</b>, after the change. <Prose text={twin?.why} />
      </p>
      <p className="soft">
        {labelOf(pack, flip.from.term)}, as it stands: <Prose text={key.why.get(flip.from.term)} />
      </p>
    </li>
  );
}

function Answer({ printed: { posed, chosen, when }, pack }: { readonly printed: Printed; readonly pack: Pack }) {
  const { question, key } = posed;
  if (question.flip !== undefined) return <FlipAnswer posed={posed} flip={question.flip} pack={pack} />;
  const wording = optionWording(pack, question, key.answer);
  const missed = chosen !== undefined && chosen !== key.answer;
  const twin = key.twins.find(({ answer }) => answer === chosen) ?? key.twins[0];
  return (
    <li>
      <p>
        <b>{labelOf(pack, key.answer)}</b>
        {wording === undefined ? null : (
          <>
            , “<Prose text={wording} />”
          </>
        )}
        . <TellLine blocks={question.blocks} marks={key.tell} />. <Prose text={key.why.get(key.answer)} />
      </p>
      {twin === undefined ? null : (
        <p className="soft">
          It would be {nameOf(pack, twin.answer)} with: <TellLine blocks={twin.blocks} marks={twin.tell} isMarked={false} />
        </p>
      )}
      {missed ? (
        <p className="soft">
          <Icon name="cross" className="bad" /> You picked {nameOf(pack, chosen)}
          {when === undefined ? "" : `, ${when}`}. <Prose text={key.why.get(chosen)} />
        </p>
      ) : null}
    </li>
  );
}
