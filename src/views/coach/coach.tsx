import "./coach.css";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { expectedRehearsalScore } from "../../session/study/expected-rehearsal-score.ts";
import { type StudyBasis, type StudyDay, studyPlan } from "../../session/study/study-plan.ts";
import { counted, sentence } from "../../ui/humanize.ts";
import { dayName, daysLater, weekdayDate } from "../../ui/local-dates.ts";
import { ExpectedScore, expectedBasis } from "../lookup/expected-score.tsx";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { ExamDayField, PerDayField } from "./choices.tsx";
import { DrillRow } from "./drill-row.tsx";
import { LastDay } from "./last-practice-recap.tsx";
import { afterAnswered, enoughToday, headingOf, setsOf, whatFits, whyLater, whyToday } from "./plan-words.ts";
import { Row } from "./row.tsx";
import { useStudyBasis } from "./study-basis.ts";

/** Today and tomorrow are planned in view, and later days where they hold a rehearsal. */
const NAMED_DAYS = 2;

/** What the days left ask for, each line with its reason, between what the last day left and the score to expect. */
export function Coach({ record }: { readonly record: LearnerRecord }) {
  const basis = useStudyBasis(record);
  return (
    <section className="part" aria-labelledby="coach">
      <header>
        <h2 id="coach">{headingOf(basis)}</h2> <span className="small">changes with your answers and from day to day</span>
      </header>
      <ul className="rows coach">
        <LastDay record={record} />
        {basis === null ? null : <Plan basis={basis} record={record} />}
        <Expected record={record} />
      </ul>
      <div className="row choices">
        <ExamDayField now={record.now} />
        <PerDayField />
      </div>
    </section>
  );
}

function Plan({ basis, record }: { readonly basis: StudyBasis; readonly record: LearnerRecord }) {
  const plan = studyPlan(basis);
  const shown = plan.days.filter(({ inDays, rehearsal }) => inDays < NAMED_DAYS || rehearsal);
  const { examInDays } = basis;
  return (
    <>
      {shown.map((day) => (
        <Day key={day.inDays} day={day} basis={basis} record={record} />
      ))}
      {examInDays === null ? null : (
        <Row when={whenOf(examInDays, record.now)} why={whatFits(plan, basis)}>
          Exam
        </Row>
      )}
    </>
  );
}

interface DayProps {
  readonly day: StudyDay;
  readonly basis: StudyBasis;
  readonly record: LearnerRecord;
}

function Day({ day, basis, record }: DayProps): ReactNode {
  if (day.rehearsal) return <Rehearsal inDays={day.inDays} basis={basis} record={record} />;
  if (day.inDays === 0) return <Today day={day} basis={basis} record={record} />;
  return (
    <Row when={whenOf(day.inDays, record.now)} why={whyLater(day)}>
      {setsOf(day)}
    </Row>
  );
}

function Today({ day, basis, record }: DayProps): ReactNode {
  if (day.sets === 0) {
    const { what, why } = enoughToday(basis);
    return (
      <Row when="Today" why={why}>
        {what}
      </Row>
    );
  }
  return (
    <>
      <Row when="Today" why={whyToday(day)}>
        {`${setsOf(day)}${afterAnswered(basis)}`}
      </Row>
      {day.weak.map((contrast) => (
        <DrillRow key={contrast} contrast={contrast} record={record} />
      ))}
    </>
  );
}

interface RehearsalProps {
  readonly inDays: number;
  readonly basis: StudyBasis;
  readonly record: LearnerRecord;
}

/** While there are some days left, what it shows can be mended; later it is for the pace. */
const MENDABLE_DAYS = 7;

function Rehearsal({ inDays, basis: { examInDays }, record: { pack, now } }: RehearsalProps) {
  const left = (examInDays ?? 0) - inDays;
  const why = left >= MENDABLE_DAYS ? "time enough to mend what it shows" : "its length and pace once more, then only sets";
  return (
    <Row
      when={whenOf(inDays, now)}
      why={`${sentence(counted(left, "day"))} before the exam: ${why}. ${pack.exam.questions} questions, which are enough for that day.`}
    >
      <Link to="/quiz?clock=exam">Exam rehearsal</Link>
    </Row>
  );
}

function Expected({ record: { pack, mastery, now } }: { readonly record: LearnerRecord }) {
  const outlook = expectedRehearsalScore(pack, mastery, now);
  return (
    <Row when="Score to expect" why={expectedBasis(outlook)}>
      <ExpectedScore outlook={outlook} />
    </Row>
  );
}

function whenOf(inDays: number, now: number): string {
  const at = daysLater(now, inDays);
  return inDays < 2 ? sentence(dayName(at, now)) : weekdayDate(at);
}
