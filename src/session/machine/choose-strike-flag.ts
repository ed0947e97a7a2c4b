import type { Sureness } from "../../engine/attempt.ts";
import type { TermId } from "../../engine/pack.ts";
import type { Feedback, Mark } from "../plan/plan.ts";
import { expireExam } from "./expire-exam.ts";
import type { Session } from "./session.ts";
import { askedUntil } from "./time-accounting.ts";

/** Chooses an option, a struck one included, which is restored. With the tell at the end the choice is at once the answer. */
export function choose(session: Session, term: TermId, now: number): Session {
  return marked(session, now, (mark, feedback) => {
    if (mark.chosen === term) return mark;
    return { ...mark, chosen: term, struck: mark.struck.filter((one) => one !== term), answeredAt: feedback === "end" ? now : null };
  });
}

/** Strikes an option out, or restores it. Striking the chosen one takes the choice back, and with it the question which fact decides. */
export function strike(session: Session, term: TermId, now: number): Session {
  return marked(session, now, (mark) => {
    if (mark.struck.includes(term)) return { ...mark, struck: mark.struck.filter((one) => one !== term) };
    const struck = [...mark.struck, term];
    return mark.chosen === term ? { ...mark, struck, chosen: null, answeredAt: null } : { ...mark, struck };
  });
}

/** Says how sure the learner is before the answer is in; saying the same again takes it back. */
export function markSure(session: Session, sureness: Sureness, now: number): Session {
  return marked(session, now, ({ sure, ...mark }) => (sure === sureness ? mark : { ...mark, sure: sureness }));
}

/** Flags the question in view, or takes the flag off; also while its tell is shown. */
export function flag(session: Session, now: number): Session {
  if (session.state !== "showing") return marked(session, now, (mark) => ({ ...mark, flagged: !mark.flagged }));
  const marks = session.marks.map((mark, index) => (index === session.index ? { ...mark, flagged: !mark.flagged } : mark));
  return { ...session, marks };
}

function marked(session: Session, now: number, change: (mark: Mark, feedback: Feedback) => Mark): Session {
  const current = expireExam(session, now);
  if (current.state !== "asking") return current;
  const mark = current.marks[current.index];
  if (mark === undefined) return session;
  const next = change(mark, current.plan.feedback);
  if (next === mark) return session;
  const marks = current.marks.map((one, index) => (index === current.index ? next : one));
  const { pointing, ...others } = current;
  return askedUntil({ ...others, marks, ...(pointing !== undefined && next.chosen !== null && { pointing }) }, now);
}
