import "./today.css";
import { Link } from "react-router";
import { sentence } from "../../ui/humanize.ts";
import { EnterKey } from "../../ui/keys/key-cap-and-binding.tsx";
import { LevelLine } from "../../ui/level-line.tsx";
import { Coach } from "../coach/coach.tsx";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { LEVEL_STEP, masteryOf } from "../lookup/term-level.ts";
import { familiesOf } from "../lookup/term-names.ts";
import { Page } from "../shell/page.tsx";
import { useStart } from "../start-quiz/start-quiz.tsx";
import { Interrupted } from "../start-quiz/unfinished-quizzes.tsx";
import { BackupReminder } from "./backup-reminder.tsx";
import { FamilyRows } from "./family-rows.tsx";
import { LearnersWays } from "./learners-ways.tsx";
import { LikeliestSlip } from "./likeliest-slip.tsx";
import { PractisedDaysAndPace } from "./practised-days-and-pace.tsx";
import { breakSentence, minutesFor, todaysReason } from "./today-words.ts";
import { useTodaysPlan } from "./todays-set.ts";

/** The level of a term. */
function TermLevel({ record, term }: { readonly record: LearnerRecord; readonly term: string }) {
  const { level } = masteryOf(record, term);
  return <LevelLine step={LEVEL_STEP[level]} name={level} />;
}

/** For a returning learner: today's set, what was left open, and the likeliest slip. */
export function ReturningLearner({ record }: { readonly record: LearnerRecord }) {
  const { pack } = record;
  const start = useStart(record);
  const plan = useTodaysPlan(record);
  const away = breakSentence(record);
  const begin = () => start.beginPlan(plan);
  return (
    <Page title="Today" tab="Today" columns>
      <div>
        <section className="hero" aria-labelledby="today">
          <h1 id="today">{sentence(minutesFor(plan.items.length, record.attempts))}</h1>
          {away === undefined ? null : <p className="lede">{away}</p>}
          <p className="lede">{todaysReason(plan.items, record)}</p>
          <div className="row">
            <button type="button" className="btn go" onClick={begin}>
              Start <EnterKey />
            </button>
            <Link className="btn link" to="/quiz/new">
              Set up a different quiz
            </Link>
          </div>
          {start.dialog}
        </section>
        <Interrupted className="part" />
        <BackupReminder record={record} />
        <Coach record={record} />
        <LikeliestSlip record={record} />
        <LearnersWays record={record} />
        <section className="part" aria-labelledby="clusters">
          <header>
            <h2 id="clusters">Families</h2>{" "}
            <span className="small">
              The line fills as a term becomes easy to tell apart: <Link to="/mastery#levels">the levels</Link>
            </span>
          </header>
          <FamilyRows families={familiesOf(pack)} pack={pack} beside={(term) => <TermLevel record={record} term={term} />} />
        </section>
        <p className="small part">
          Other terms to learn? <Link to="/glossary">Make a quiz of your own glossary</Link>.
        </p>
      </div>
      <PractisedDaysAndPace record={record} />
    </Page>
  );
}
