import "../../ui/icon/icons-later.css";
import "../results/results.css";
import "./mastery.css";
import { useEffect } from "react";
import { useLocation } from "react-router";
import { confusions } from "../../mastery/confusions/confusions.ts";
import { mixUpWindowEnd } from "../../mastery/confusions/mix-up-window-end.ts";
import { recentFlipsAnsweredWrong } from "../../mastery/report/flips-answered-wrong.ts";
import { reasonRecords } from "../../mastery/report/reason-record.ts";
import { expectedRehearsalScore } from "../../session/study/expected-rehearsal-score.ts";
import { Waiting } from "../../ui/waiting.tsx";
import { ExpectedScore } from "../lookup/expected-score.tsx";
import { type LearnerRecord, useRecord } from "../lookup/learner-record.ts";
import { familiesOf } from "../lookup/term-names.ts";
import { windowName } from "../lookup/window-name.ts";
import { WrongReasons } from "../lookup/wrong-reasons.tsx";
import { Page } from "../shell/page.tsx";
import { useStart } from "../start-quiz/start-quiz.tsx";
import { answersInWindow, attemptsInWindow } from "./answers-in-window.ts";
import { FamilyMatrix } from "./confusion-matrix.tsx";
import { DueNext } from "./due-next.tsx";
import { LevelLegend } from "./level-legend.tsx";
import { MostOften } from "./most-often.tsx";
import { Readiness } from "./readiness.tsx";
import { Trend } from "./trend.tsx";
import { WeakClusters } from "./weak-clusters.tsx";

/** Which term is picked when another is right: the sentences first, then the tables that they come from. */
export function Mastery() {
  const record = useRecord();
  return (
    <Page title="Mastery" tab="Mastery">
      <section className="hero">
        <h1>Where you mix terms up</h1>
        <p className="lede">
          Each row is the right term and each column the one you picked. Outlined cells are right answers; red ones are confusions. Press a
          cell to practise its terms.
        </p>
        {record.ready && record.attempts.length > 0 ? <Expected record={record} /> : null}
      </section>
      {record.ready ? <Tables record={record} /> : <Waiting for="Reading your answers" />}
    </Page>
  );
}

/** The figure that a candidate looks for, before the tables. */
function Expected({ record: { pack, mastery, now } }: { readonly record: LearnerRecord }) {
  return (
    <p>
      Score to expect in a rehearsal today: <ExpectedScore outlook={expectedRehearsalScore(pack, mastery, now)} />.{" "}
      <a href="#sections">What that rests on</a>
    </p>
  );
}

function Tables({ record }: { readonly record: LearnerRecord }) {
  const { hash } = useLocation();
  useEffect(() => document.getElementById(hash.slice(1))?.scrollIntoView(), [hash]);
  const start = useStart(record);
  const until = mixUpWindowEnd(record.mastery, record.now);
  const counts = answersInWindow(record.attempts, until);
  const window = windowName(until, record.now);
  const mixedUp = confusions(record.mastery, record.pack, until);
  const families = familiesOf(record.pack)
    .map((family) => ({
      family,
      times: mixedUp.filter(({ answer }) => family.terms.includes(answer)).reduce((sum, one) => sum + one.times, 0),
    }))
    .sort((one, other) => other.times - one.times);
  return (
    <>
      <MostOften record={record} confusions={mixedUp} window={window} flips={recentFlipsAnsweredWrong(record.attempts, until).length} />
      <WrongReasons records={reasonRecords(attemptsInWindow(record.attempts, until))} pack={record.pack} counted={`of the ${window}`} />
      <WeakClusters record={record} />
      <LevelLegend />
      <section className="part grid2 matrices" aria-label="Confusions by family">
        {families.map(({ family }) => (
          <FamilyMatrix key={family.id} family={family} record={record} counts={counts} until={until} begin={start.begin} />
        ))}
      </section>
      {start.dialog}
      <div className="grid2">
        <Trend record={record} />
        <DueNext record={record} />
      </div>
      <Readiness record={record} />
    </>
  );
}
