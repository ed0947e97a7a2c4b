import "../review/review.css";
import { Link } from "react-router";
import type { KeptCase } from "../../learner/kept-cases/kept-shape.ts";
import { letCaseGo, useKept } from "../../learner/kept-cases/kept-store.ts";
import { contrastOfFrame, type FrameBook, useFrames } from "../../packs/use-pack.ts";
import { counted, sentence } from "../../ui/humanize.ts";
import { dayName } from "../../ui/local-dates.ts";
import { TakeElsewhereButton } from "../elsewhere/take-elsewhere-button.tsx";
import { casePath } from "../lookup/case-path.ts";
import { type LearnerRecord, useRecord } from "../lookup/learner-record.ts";
import { Page } from "../shell/page.tsx";

/** The cases that the learner kept, with their notes. */
export function KeptPage() {
  const record = useRecord();
  const list = useKept();
  const book = useFrames([...new Set(list.map(({ frame }) => contrastOfFrame(frame)))]);
  return (
    <Page title="Kept cases" tab="Review">
      <section className="hero">
        <h1>{list.length === 0 ? "No case is kept yet" : sentence(`${counted(list.length, "case")} kept`)}</h1>
        <p className="lede">“Keep”, below an answered question, puts its case here with a note of your own.</p>
        <div className="row">
          {list.length === 0 ? null : (
            <TakeElsewhereButton
              record={record}
              taken={() => ({ what: "the cases that you kept, with your notes", attempts: [], contrasts: [], kept: list })}
            />
          )}
          <Link className="btn link" to="/review">
            Review
          </Link>
        </div>
      </section>
      <ul className="cases part">
        {list.map((kept) => (
          <Kept key={`${kept.frame} ${kept.seed}`} kept={kept} record={record} book={book} />
        ))}
      </ul>
    </Page>
  );
}

function Kept({ kept, record, book }: { readonly kept: KeptCase; readonly record: LearnerRecord; readonly book: FrameBook }) {
  const frame = book.get(kept.frame);
  return (
    <li>
      <div>
        {frame === undefined ? (
          <p className="soft">{book.complete ? "This case is no longer in the pack." : "…"}</p>
        ) : (
          <p>
            <Link to={casePath(kept)}>{frame.about}</Link>
            {frame.revision === kept.revision ? "" : ", rewritten since"}
          </p>
        )}
        {kept.note === "" ? null : (
          <p className="read own-words" dir="auto">
            {kept.note}
          </p>
        )}
        <p className="small">Kept {dayName(kept.at, record.now)}</p>
      </div>
      <button type="button" className="btn link" onClick={() => letCaseGo(kept)}>
        Let it go<span className="vh"> {frame?.about ?? kept.frame}</span>
      </button>
    </li>
  );
}
