import { DAILY_QUESTIONS } from "../../learner/settings/settings-schema.ts";
import { perDayThatFits, type StudyBasis, type StudyDay, type StudyPlan, TERMS_A_SET } from "../../session/study/study-plan.ts";
import { counted, inWords, sentence } from "../../ui/humanize.ts";

export function headingOf(basis: Pick<StudyBasis, "examInDays"> | null): string {
  if (basis === null) return "Your exam’s day is past";
  const { examInDays } = basis;
  if (examInDays === null) return "Your plan for today";
  if (examInDays === 0) return "The exam is today";
  return examInDays === 1 ? "The exam is tomorrow" : `${sentence(counted(examInDays, "day"))} to the exam`;
}

type Answered = Pick<StudyBasis, "answeredToday" | "perDay">;

/** "A set of twelve" comes first: ", after the seven you answered". */
export function afterAnswered({ answeredToday }: Answered): string {
  return answeredToday === 0 ? "" : `, after the ${inWords(answeredToday)} you answered`;
}

/** What is said of a day that has no room for another set. */
export function enoughToday({ answeredToday, perDay }: Answered): { readonly what: string; readonly why: string } {
  const answered = `${sentence(counted(answeredToday, "question"))} answered, of the ${perDay} you want in a day`;
  return answeredToday >= perDay
    ? { what: "Enough for today", why: `${answered}. More is never wrong.` }
    : { what: "No further set", why: `${answered}: a set of twelve would be more than that. More is never wrong.` };
}

export function setsOf({ sets }: Pick<StudyDay, "sets">): string {
  return sets === 1 ? "A set of twelve" : `${sentence(inWords(sets))} sets of twelve`;
}

type Terms = Pick<StudyDay, "due" | "fresh" | "open">;

export function whyToday({ sets, ...terms }: Terms & Pick<StudyDay, "sets">): string {
  if (isNone(terms)) return "Nothing is due: it keeps what you know from fading.";
  return `For ${groupsOf(terms)}: a set asks ${inWords(TERMS_A_SET)} terms or more.${sets > 1 ? " The first is above." : ""}`;
}

export function whyLater(terms: Terms): string {
  return isNone(terms) ? "Nothing more is due by then, as your answers stand." : `For ${groupsOf(terms)}, as your answers stand.`;
}

function isNone({ due, fresh }: Terms): boolean {
  return due.length + fresh.length === 0;
}

/** "12 due terms and two new ones"; where the day has no room for all, "six of 13 due terms". */
function groupsOf({ due, fresh, open }: Terms): string {
  const ofAll = (some: number, all: number, one: string) => (some === all ? counted(all, one) : `${inWords(some)} of ${counted(all, one)}`);
  if (due.length === 0) return ofAll(fresh.length, open.fresh, "new term");
  const dueTerms = ofAll(due.length, open.due, "due term");
  return fresh.length === 0 ? dueTerms : `${dueTerms} and ${ofAll(fresh.length, open.fresh, "new one")}`;
}

/** Whether all that is due or new has its place before the exam. */
export function whatFits({ left, days }: StudyPlan, basis: StudyBasis): string {
  if (days.length === 0) return "Nothing is planned for today.";
  if (left.length === 0) return `At ${basis.perDay} questions a day, all that is due or new by then has its place.`;
  const enough = perDayThatFits(basis, DAILY_QUESTIONS);
  const help = enough === undefined ? "The longest due come first." : `At ${enough} all would.`;
  return `At ${basis.perDay} questions a day, ${counted(left.length, "term")} that ${left.length === 1 ? "is" : "are"} due or new by then will have no place. ${help}`;
}
