import { useState } from "react";
import { Link } from "react-router";
import { pose } from "../../engine/generate/pose.ts";
import type { Frame, Pack } from "../../engine/pack.ts";
import { seedFor } from "../../engine/seed-encoding.ts";
import { now } from "../../learner/clock/clock.ts";
import { useSessions } from "../../learner/quiz-sessions/session-store.ts";
import { useSettings } from "../../learner/settings/settings-store.ts";
import { randomId } from "../../learner/storage/random-id.ts";
import { contrastOfFrame, useFrames } from "../../packs/use-pack.ts";
import type { Plan } from "../../session/plan/plan.ts";
import { quizPlan } from "../../session/plan/practice-plan.ts";
import { inWords } from "../../ui/humanize.ts";
import { EnterKey } from "../../ui/keys/key-cap-and-binding.tsx";
import { ToldCase, TwinCase } from "../case-view/marked-case.tsx";
import { examName } from "../lookup/exam-name.ts";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { familiesOf, labelOf } from "../lookup/term-names.ts";
import { later } from "../shell/lazy-with-preload.tsx";
import { Page } from "../shell/page.tsx";
import { randomSeed, useBegin } from "../start-quiz/begin-plan.tsx";
import { FamilyRows } from "./family-rows.tsx";
import { Ways } from "./ways.tsx";

const FIRST_QUIZ_LENGTH = 6;

/** A newcomer's first quiz, left before its first answer. */
const { Part: Interrupted } = later(async () => (await import("../start-quiz/unfinished-quizzes.tsx")).Interrupted, null);

/** A newcomer sees the idea at work: a real case and its twin. */
export function FirstRun({ record }: { readonly record: LearnerRecord }) {
  const { pack } = record;
  const { beginPlan, dialog } = useBegin(pack);
  const families = familiesOf(pack);
  const isLeft = useSessions(({ open, waiting }) => open.state === "none" && waiting.length > 0);
  const opening = contrastOfFrame(pack.opening);
  const book = useFrames(pack.contrasts.some(({ id }) => id === opening) ? [opening] : []);
  const [plan] = useState(() => firstQuiz(record));
  // The quiz is drawn now and its first case is fetched while the learner reads, so that the press need not wait for it.
  useFrames(plan.items.slice(0, 1).map(({ frame: first }) => contrastOfFrame(first)));
  return (
    <Page title={`Practice for the ${examName(pack)} exam`} tab="Today">
      <section className="hero first" aria-labelledby="idea">
        <p className="what">{`For the ${examName(pack)} exam`}</p>
        <h1 id="idea">Some terms look alike until one fact gives them away</h1>
        <p className="lede">
          That fact is the tell. You read a short case, name the term, and then see the same case with only the tell changed.
        </p>
        <div className="row">
          <button type="button" className="btn go" onClick={() => beginPlan(plan)}>
            Try your first case <EnterKey />
          </button>
          <span className="small">No account. Your progress stays in this browser.</span>
        </div>
        <p className="small">
          Also here: <Link to="/quiz/new?clock=pace">timed practice</Link>, <Link to="/quiz?clock=exam">a full exam rehearsal</Link> and{" "}
          <Link to="/terms">every term by its name</Link>. Other terms to learn?{" "}
          <Link to="/glossary">Make a quiz of your own glossary</Link>.
        </p>
        {dialog}
      </section>
      {isLeft ? <Interrupted className="part" /> : null}
      <Opening pack={pack} frame={book.get(pack.opening)} />
      {book.complete || book.fault !== null ? (
        <>
          <Ways pack={pack} />
          <section className="part" aria-labelledby="clusters">
            <header>
              <h2 id="clusters">What you will learn to tell apart</h2>{" "}
              <span className="small">
                {pack.terms.length} terms in {inWords(families.length)} families
              </span>
            </header>
            <FamilyRows families={families} pack={pack} />
          </section>
          <p className="small part read">
            {pack.exam.notice} <a href={pack.exam.guide}>The official page</a>
          </p>
        </>
      ) : null}
    </Page>
  );
}

function firstQuiz({ pack, mastery }: LearnerRecord): Plan {
  const { extraTime } = useSettings.getState();
  return quizPlan(
    { scope: { kind: "due" }, length: FIRST_QUIZ_LENGTH, clock: { kind: "none" }, feedback: "each", seed: randomSeed() },
    { id: randomId(), pack, extraTime, now: now(), state: mastery, recent: [], wrong: [] },
  );
}

/** The pack's opening case beside its twin. What stands below it waits for it, so that nothing moves. */
function Opening({ pack, frame }: { readonly pack: Pack; readonly frame: Frame | undefined }) {
  if (frame === undefined) return null;
  const posed = pose(pack, frame, seedFor(frame.terms, frame.terms[0] ?? "", 0));
  const { question, key } = posed;
  const [twin] = key.twins;
  return (
    <section className="part pairdemo" aria-label="A case and its twin">
      <article>
        <h2 className="cap">
          {labelOf(pack, key.answer)} <span className="small">a case</span>
        </h2>
        <ToldCase posed={posed} twin={twin} />
      </article>
      {twin === undefined ? null : (
        <article>
          <h2 className="cap">
            {labelOf(pack, twin.answer)} <span className="small">its twin</span>
          </h2>
          <TwinCase twin={twin} before={question.blocks} isStruck={false} />
        </article>
      )}
    </section>
  );
}
