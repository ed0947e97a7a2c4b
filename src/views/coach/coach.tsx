import "./coach.css";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { DAILY_QUESTIONS } from "../../learner/settings/settings-schema.ts";
import { outlookOf } from "../../session/study/outlook.ts";
import { perDayThatFits, type StudyBasis, type StudyDay, type StudyPlan, studyPlan, TERMS_A_SET } from "../../session/study/study-plan.ts";
import { counted, inWords, sentence } from "../../ui/counts.ts";
import { dayName, daysLater, weekdayDate } from "../../ui/days.ts";
import { ExpectedScore, expectedBasis } from "../lookup/expected-score.tsx";
import type { LearnerRecord } from "../lookup/learner-record.ts";
import { ExamDayField, PerDayField } from "./choices.tsx";
import { DrillRow } from "./drill-row.tsx";
import { LastDay } from "./last-practice-recap.tsx";
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

function headingOf(basis: StudyBasis | null): string {
  if (basis === null) return "Your exam’s day is past";
  const { examInDays } = basis;
  if (examInDays === null) return "Your plan for today";
  if (examInDays === 0) return "The exam is today";
  return examInDays === 1 ? "The exam is tomorrow" : `${sentence(counted(examInDays, "day"))} to the exam`;
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
  const { answeredToday, perDay } = basis;
  const done = answeredToday === 0 ? "" : `, after the ${inWords(answeredToday)} you answered`;
  if (day.sets === 0) {
    return (
      <Row
        when="Today"
        why={`${sentence(counted(answeredToday, "question"))} answered, of the ${perDay} you want in a day. More is never wrong.`}
      >
        Enough for today
      </Row>
    );
  }
  return (
    <>
      <Row when="Today" why={whyToday(day)}>
        {setsOf(day)}
        {done}
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
  const outlook = outlookOf(pack, mastery, now);
  return (
    <Row when="Score to expect" why={expectedBasis(outlook)}>
      <ExpectedScore outlook={outlook} />
    </Row>
  );
}

function setsOf({ sets }: StudyDay): string {
  return sets === 1 ? "A set of twelve" : `${sentence(inWords(sets))} sets of twelve`;
}

function whyToday({ due, fresh, sets }: StudyDay): string {
  const terms = due.length + fresh.length;
  if (terms === 0) return "Nothing is due: it keeps what you know from fading.";
  return `For ${groupsOf(due.length, fresh.length)}: a set asks ${inWords(TERMS_A_SET)} terms or more.${sets > 1 ? " The first is above." : ""}`;
}

function whyLater({ due, fresh }: StudyDay): string {
  const terms = due.length + fresh.length;
  return terms === 0
    ? "Nothing more is due by then, as your answers stand."
    : `For ${groupsOf(due.length, fresh.length)}, as your answers stand.`;
}

/** "12 due terms and two new ones". */
function groupsOf(due: number, fresh: number): string {
  if (due === 0) return counted(fresh, "new term");
  return fresh === 0 ? counted(due, "due term") : `${counted(due, "due term")} and ${counted(fresh, "new one")}`;
}

/** Whether all that is due or new has its place before the exam. */
function whatFits({ left, days }: StudyPlan, basis: StudyBasis): string {
  if (days.length === 0) return "Nothing is planned for today.";
  if (left.length === 0) return `At ${basis.perDay} questions a day, all that is due or new by then has its place.`;
  const enough = perDayThatFits(basis, DAILY_QUESTIONS);
  const help = enough === undefined ? "The longest due come first." : `At ${enough} all would.`;
  return `At ${basis.perDay} questions a day, ${counted(left.length, "term")} that ${left.length === 1 ? "is" : "are"} due or new by then will have no place. ${help}`;
}

function whenOf(inDays: number, now: number): string {
  const at = daysLater(now, inDays);
  return inDays < 2 ? sentence(dayName(at, now)) : weekdayDate(at);
}
