import { lazy, type ReactNode } from "react";
import { Link } from "react-router";
import type { Pack } from "../../engine/pack.ts";
import { useAttempts } from "../../learner/attempt-log/attempts-store.ts";
import { useSettings } from "../../learner/settings/settings-store.ts";
import { questionFrom } from "../../session/links/question-link.ts";
import { setupFrom } from "../../session/links/quiz-link.ts";
import type { QuizSetup } from "../../session/plan/setup.ts";
import { EnterKey } from "../../ui/keys/key-cap-and-binding.tsx";
import { examName } from "../lookup/exam-name.ts";
import { pacingSentence, setupSentence } from "../lookup/setup-sentence.ts";
import { Page } from "../shell/page.tsx";
import { randomSeed } from "../start-quiz/begin-plan.tsx";
import { invitedPlan, isSameForAll } from "../start-quiz/shared-plan.ts";
import { useStart } from "../start-quiz/start-quiz.tsx";
import { Interrupted } from "../start-quiz/unfinished-quizzes.tsx";

const PrintQuiz = lazy(async () => ({ default: (await import("../print/print-quiz.tsx")).PrintQuiz }));

interface InvitationProps {
  readonly pack: Pack;
  readonly search: string;
}

/** A quiz or a single question that came as a link: what it is, and a start. Nothing begins by itself. */
export function Invitation({ pack, search }: InvitationProps) {
  const fields = new URLSearchParams(search);
  if (fields.has("frame")) return <OneQuestion pack={pack} search={search} />;
  const read = setupFrom(search, pack);
  if (!read.ok) return <Refused message={read.message} />;
  if (fields.has("print")) return <PrintQuiz pack={pack} setup={read.setup} seeded={read.seeded} />;
  return <Quiz pack={pack} setup={read.setup} seeded={read.seeded} />;
}

interface QuizProps {
  readonly pack: Pack;
  readonly setup: QuizSetup;
  readonly seeded: boolean;
}

function Quiz({ pack, setup, seeded }: QuizProps) {
  const start = useStart({ pack });
  const extraTime = useSettings((settings) => settings.extraTime);
  const same = isSameForAll(setup, seeded);
  // What is drawn from the learner's record waits until all of it is read.
  const ready = useAttempts((state) => state.status === "ready") || same;
  const begin = () => start.beginPlan(invitedPlan(seeded ? setup : { ...setup, seed: randomSeed() }, seeded, pack));
  return (
    <Opening pack={pack} title={setupSentence(setup, pack)} go="Start" isReady={ready} onGo={begin} dialog={start.dialog}>
      <p className="lede">
        {`${pacingSentence(setup, extraTime, pack)}. ${same ? "Everyone who opens this link gets the same questions." : FOR_YOU[setup.clock.kind]} `}
        You read a case, name the term, and see the fact that decides. No account; your answers stay in this browser.
      </p>
      {setup.clock.kind === "exam" ? <ExamRules /> : null}
    </Opening>
  );
}

const FOR_YOU = {
  none: "The questions are chosen for you, from your own record.",
  pace: "The questions are chosen for you, from your own record.",
  exam: "The questions are drawn by the weights of the exam’s sections.",
} as const;

function ExamRules() {
  return (
    <ul className="rules soft">
      <li>You can go back, flag questions and change answers until you submit.</li>
      <li>Nothing is shown until then. What is unanswered counts as wrong.</li>
      <li>Pause stops the clock; closing the page does not.</li>
    </ul>
  );
}

function OneQuestion({ pack, search }: InvitationProps) {
  const start = useStart({ pack });
  const read = questionFrom(search, pack);
  const begin = () => (read.ok ? start.beginItem(read.value) : undefined);
  if (!read.ok) return <Refused message={read.message} />;
  return (
    <Opening pack={pack} title="One question" go="Open it" onGo={begin} dialog={start.dialog}>
      <p className="lede">Read the case, name the term, and see its tell. No account; your answer stays in this browser.</p>
    </Opening>
  );
}

interface OpeningProps {
  readonly pack: Pack;
  readonly title: string;
  /** What the button that begins says. */
  readonly go: string;
  readonly isReady?: boolean;
  readonly onGo: () => void;
  /** Asks first where another quiz is open. */
  readonly dialog: ReactNode;
  readonly children: ReactNode;
}

/** The screen before what a link invites to: its name and exam, what it is, and the choice to begin or not. */
function Opening({ pack, title, go, isReady = true, onGo, dialog, children }: OpeningProps) {
  return (
    <Page title={`${title}, for the ${examName(pack)} exam`} tab="Today">
      <section className="hero">
        <p className="what">{`For the ${examName(pack)} exam`}</p>
        <h1>{title}</h1>
        {children}
        <div className="row">
          <button type="button" className="btn go" disabled={!isReady} onClick={onGo}>
            {go} <EnterKey shown={isReady} />
          </button>
          <Link className="btn link" to="/">
            Not now
          </Link>
        </div>
        {dialog}
      </section>
      <Interrupted className="part" />
    </Page>
  );
}

function Refused({ message }: { readonly message: string }) {
  return (
    <Page title="This link does not work" tab="Today">
      <section className="hero">
        <h1>This link does not work</h1>
        <p className="lede">{message}</p>
        <div className="row">
          <Link className="btn go" to="/quiz/new">
            Set up a quiz
          </Link>
          <Link className="btn link" to="/">
            Today’s questions
          </Link>
        </div>
      </section>
    </Page>
  );
}
