import "../../ui/icon/icons-later.css";
import "./results.css";
import { Link, useParams } from "react-router";
import { useSessions } from "../../learner/quiz-sessions/session-store.ts";
import { useSetAside } from "../../learner/set-aside/set-aside-store.ts";
import type { Finished } from "../../session/machine/session.ts";
import { type Results, resultsOf } from "../../session/results/results.ts";
import { counted } from "../../ui/humanize.ts";
import { EnterKey } from "../../ui/keys/key-cap-and-binding.tsx";
import { Waiting } from "../../ui/waiting.tsx";
import { type LearnerRecord, useRecord } from "../lookup/learner-record.ts";
import { WrongReasons } from "../lookup/wrong-reasons.tsx";
import { Page } from "../shell/page.tsx";
import { useLastingStorage } from "../shell/request-persistence.ts";
import { useStart } from "../start-quiz/start-quiz.tsx";
import { Changes } from "./changes.tsx";
import { MixedUp } from "./mixed-up.tsx";
import { patternSentence } from "./pattern-sentence.ts";
import { usePointBeforeTell } from "./point-before-tell.ts";
import { QuestionList } from "./question-list.tsx";
import { QuizLink } from "./quiz-link.tsx";
import { asideSentence, howItEnded, scoreOf } from "./results-words.ts";
import { Shares } from "./shares.tsx";
import { TimeBars } from "./time-bars.tsx";
import { wrongInOrder } from "./wrong-in-order.ts";

/** What a finished quiz says: the pattern first, then its evidence, then the next step. */
export function ResultsPage() {
  const { id } = useParams();
  const record = useRecord();
  useLastingStorage();
  const saved = useSessions((state) => state.finished.find((one) => one.id === id));
  if (saved === undefined) return <Gone />;
  return record.ready ? <Shown session={saved.session} record={record} /> : <Reading />;
}

function Shown({ session, record }: { readonly session: Finished; readonly record: LearnerRecord }) {
  const { pack } = record;
  const results = resultsOf(session, pack);
  const exam = session.plan.kind === "exam";
  const before = usePointBeforeTell(session.plan);
  return (
    <Page title="Results" tab="Today">
      <section className="hero">
        <h1>{scoreOf(session, results)}</h1>
        <p className="lede">{patternSentence(results.pattern, pack, countsOf(results))}</p>
        <HowItEnded session={session} results={results} record={record} />
        <NextSteps session={session} results={results} record={record} search={before.search} />
        <QuizLink plan={session.plan} pack={pack} />
      </section>
      <div className="grid2">
        <div>
          <MixedUp confusions={results.confusions} record={record} />
          <WrongReasons records={results.reasons} pack={pack} counted="of this quiz" />
          <TimeBars results={results} exam={exam} />
          {exam ? (
            <Shares id="sections" title="By section" of="Section" shares={results.sections} names={pack.sections} all={exam} />
          ) : null}
        </div>
        <div>
          <Shares id="clusters" title="By contrast" of="Contrast" shares={results.contrasts} names={pack.contrasts} all={exam} />
          <Changes session={session} record={record} />
        </div>
      </div>
      <QuestionList session={session} results={results} record={record} before={before} />
      {exam ? (
        <p className="small part read">
          The exam’s pass mark is not published, so none is shown. {pack.exam.notice} <a href={pack.exam.guide}>The official page</a>
        </p>
      ) : null}
    </Page>
  );
}

function countsOf({ confusions, reasons }: Results) {
  return { mostTimes: confusions[0]?.times ?? 0, wrongReasons: reasons.reduce((sum, { elsewhere }) => sum + elsewhere, 0) };
}

interface PartProps {
  readonly session: Finished;
  readonly results: Results;
  readonly record: LearnerRecord;
}

function HowItEnded({ session, results, record }: PartProps) {
  const list = useSetAside();
  const aside = asideSentence(session, new Set(list.map(({ frame }) => frame)));
  return (
    <>
      <p className="small">{howItEnded(session, results, record.now)}</p>
      {aside === "" ? null : <p className="small">{aside}</p>}
    </>
  );
}

interface NextStepsProps extends PartProps {
  /** The search part of an answer’s address. */
  readonly search: string;
}

function NextSteps({ session, results, record, search }: NextStepsProps) {
  const start = useStart(record);
  const wrong = results.answered - results.right;
  const { plan } = session;
  const [first] = wrongInOrder(results);
  const again = () => start.begin({ scope: plan.scope, length: plan.items.length, clock: clockOf(session), feedback: plan.feedback });
  return (
    <div className="row">
      {first === undefined ? (
        <Link className="btn go" to="/">
          Done
        </Link>
      ) : (
        <Link className="btn go" to={`/results/${plan.id}/${first + 1}${search}`}>
          Review {counted(wrong, "wrong answer")} <EnterKey />
        </Link>
      )}
      <button type="button" className="btn" onClick={again}>
        Again, with new cases
      </button>
      <button type="button" className="btn link" onClick={() => start.repeat(plan)}>
        The same questions again
      </button>
      {first === undefined ? null : (
        <Link className="btn link" to="/">
          Done
        </Link>
      )}
      {start.dialog}
    </div>
  );
}

function clockOf({ plan }: Finished): "none" | "pace" | "exam" {
  return plan.clock.kind;
}

function Reading() {
  return (
    <Page title="Results" tab="Today">
      <Waiting for="Reading your answers" />
    </Page>
  );
}

function Gone() {
  return (
    <Page title="Results" tab="Today">
      <section className="hero">
        <h1>These results are no longer kept</h1>
        <p className="lede">The results of the latest quizzes are kept one by one. Your answers are all still in your record.</p>
        <div className="row">
          <Link className="btn go" to="/history">
            All answers
          </Link>
        </div>
      </section>
    </Page>
  );
}
