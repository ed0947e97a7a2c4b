import "../../ui/fields.css";
import "./form.css";
import { type FormEvent, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { useSettings } from "../../learner/settings/settings-store.ts";
import { addressOf } from "../../session/links/quiz-link.ts";
import { Choice } from "../../ui/choice.tsx";
import { counted } from "../../ui/counts.ts";
import { EnterKey } from "../../ui/key.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { TakeElsewhere } from "../elsewhere/take-elsewhere.tsx";
import { takenOfScope } from "../elsewhere/taken-of-scope.ts";
import { usualMs } from "../home/todays-set.ts";
import { Page } from "../page.tsx";
import { randomSeed } from "../quiz/begin.tsx";
import { CopyLink } from "../quiz/copy-link.tsx";
import { setupOf, useStart, type Wish } from "../quiz/start.tsx";
import { type LearnerRecord, useOpenWrong, useRecord } from "../record.ts";
import { LengthField } from "./length-field.tsx";
import { ScopeField } from "./scope-field.tsx";
import { pacingSentence, setupSentence } from "./setup-words.ts";

/** Every choice in view, and the outcome read back in words. */
export function Setup() {
  const record = useRecord();
  const { pack } = record;
  const [search] = useSearchParams();
  const asked = search.get("contrast");
  const first = pack.contrasts.find(({ id }) => id === asked);
  const [wish, setWish] = useState<Wish>({
    scope: first === undefined ? { kind: "due" } : { kind: "contrast", id: first.id },
    length: 12,
    clock: "pace",
    feedback: "each",
  });
  const start = useStart(record);
  const exam = wish.clock === "exam";
  const pace = useSettings((settings) => settings.paceSeconds);
  const change = (part: Partial<Wish>) => setWish({ ...wish, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.begin(wish);
  };
  return (
    <Page title="Set up a quiz" tab="Today">
      <h1>Set up a quiz</h1>
      <form className="cols" onSubmit={submit}>
        <div className="form">
          <ScopeField scope={wish.scope} disabled={exam} record={record} onChange={(scope) => change({ scope })} />
          <LengthField length={exam ? pack.exam.questions : wish.length} disabled={exam} onChange={(length) => change({ length })} />
          <fieldset>
            <legend className="label">Clock</legend>
            <div>
              <Choice type="radio" name="clock" checked={wish.clock === "none"} onChange={() => change({ clock: "none" })}>
                Untimed
              </Choice>
              <Choice
                type="radio"
                name="clock"
                checked={wish.clock === "pace"}
                onChange={() => change({ clock: "pace" })}
                note="A pace, not a cut-off. Change it in settings."
              >
                {pace} s a question
              </Choice>
              <Choice
                type="radio"
                name="clock"
                checked={exam}
                onChange={() => change({ clock: "exam" })}
                note={`${pack.exam.questions} questions in ${pack.exam.minutes} min, all clusters, feedback at the end`}
              >
                Exam
              </Choice>
            </div>
          </fieldset>
          <fieldset disabled={exam}>
            <legend className="label">Show the tell</legend>
            <Segmented
              name="feedback"
              value={exam ? "end" : wish.feedback}
              disabled={exam}
              options={[
                { value: "each", label: "After each answer" },
                { value: "end", label: "At the end" },
              ]}
              onChange={(feedback) => change({ feedback: feedback === "end" ? "end" : "each" })}
            />
          </fieldset>
        </div>
        <Order wish={wish} record={record} />
      </form>
      {start.dialog}
    </Page>
  );
}

function Order({ wish, record }: { readonly wish: Wish; readonly record: LearnerRecord }) {
  const extraTime = useSettings((settings) => settings.extraTime);
  const [seed] = useState(randomSeed);
  const wrong = useOpenWrong();
  const setup = setupOf({ ...wish, seed: 0 });
  const length = wish.clock === "exam" ? record.pack.exam.questions : wish.length;
  const minutes = Math.max(1, Math.round((length * usualMs(record.attempts)) / 60_000));
  const blocked = wish.clock !== "exam" && wish.scope.kind === "wrong" && wrong.length === 0;
  return (
    <div className="order">
      <output className="stack">
        <b>{setupSentence(setup, record.pack)}</b>
        <br />
        {pacingSentence(setup, extraTime, record.pack)}
        <br />
        <span className="small">About {counted(minutes, "minute")} at your pace</span>
      </output>
      <button type="submit" className="btn go" disabled={blocked || !record.ready}>
        Start <EnterKey />
      </button>
      <CopyLink address={() => `/quiz?${addressOf(setupOf(wish))}`}>Copy a link to this quiz</CopyLink>
      <Link className="btn link" to={`/quiz?print=1&${addressOf(setupOf({ ...wish, seed }))}`}>
        Print it
      </Link>
      <TakeElsewhere record={record} taken={() => takenOfScope(wish.scope, record, wrong)} />
    </div>
  );
}
