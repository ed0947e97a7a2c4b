import { useEffect, useEffectEvent, useMemo } from "react";
import { poseAsked } from "../../engine/flip-question/pose-flip.ts";
import type { Pack } from "../../engine/pack.ts";
import type { Posed } from "../../engine/question.ts";
import { appendAttempts } from "../../learner/attempt-log/attempts-store.ts";
import { now, subscribe } from "../../learner/clock/clock.ts";
import { saveSession, useSessions } from "../../learner/quiz-sessions/session-store.ts";
import { contrastOfFrame, type FrameBook, useFrames } from "../../packs/use-pack.ts";
import { expireExam } from "../../session/machine/expire-exam.ts";
import { touch } from "../../session/machine/resume.ts";
import type { Session } from "../../session/machine/session.ts";
import { toAttempt } from "../../session/machine/to-attempt.ts";
import type { Plan } from "../../session/plan/plan.ts";

const HEARTBEAT_MS = 3_000;
const TICK_MS = 500;

/** What happens to a session at a moment. */
type Transition = (session: Session, now: number) => Session;

export interface Quiz {
  readonly session: Session;
  readonly book: FrameBook;
  /** The question of an item; undefined until its frame is here, or where the pack no longer has it. */
  readonly posed: (index: number) => Posed | undefined;
  readonly dispatch: (transition: Transition) => void;
}

/**
 * The open session and what can happen to it. Whatever happens is stored before it shows: first the session with the answer in it,
 * then the answer in the log. Should the page die in between, reopening puts the answer in the log, once.
 */
export function useQuiz(session: Session, pack: Pack): Quiz {
  const { plan } = session;
  const contrasts = useMemo(() => [...new Set(plan.items.map(({ frame }) => contrastOfFrame(frame)))], [plan]);
  const book = useFrames(contrasts);
  const posed = (index: number) => posedAt(plan, index, pack, book);
  const dispatch = (transition: Transition) => {
    const change = applyTransition(transition);
    if (change !== undefined) keepAnswers(change.next, quiz, newlyFinal(change));
  };
  const quiz = { session, book, posed, dispatch };
  useHeartbeat(session, dispatch);
  return quiz;
}

interface Change {
  readonly before: Session;
  readonly next: Session;
}

/** Stores what becomes of the open session. undefined where nothing does, and where another tab goes on with it and may have answered too. */
export function applyTransition(transition: Transition): Change | undefined {
  const { open } = useSessions.getState();
  if (open.state !== "here") return undefined;
  const next = transition(open.session, now());
  if (next === open.session || saveSession(next) === "elsewhere") return undefined;
  return { before: open.session, next };
}

/** Of a session that has just ended all, in case some of them are not in the log yet. */
function newlyFinal({ before, next }: Change): number[] {
  if (next.state === "finished") return finalIn(next);
  return next.state === "showing" && before.state === "asking" ? [next.index] : [];
}

/**
 * Puts answers of the session that are final into the log; those that are there already are left out. Those whose frame is still on its
 * way wait for it: only when all are here is it known that the pack lacks one.
 */
export function keepAnswers(session: Session, { posed, book }: Quiz, indexes: Iterable<number> = finalIn(session)): void {
  const answers = [...indexes].flatMap((index) => {
    const question = posed(index)?.question;
    const attempt = question === undefined && !book.complete ? null : toAttempt(session, index, question);
    return attempt === null ? [] : [attempt];
  });
  if (answers.length > 0) appendAttempts(answers);
}

/** Only these are worth posing again: all of a finished session, and what is confirmed where the tell comes after each answer. */
function finalIn(session: Session): number[] {
  if (session.state === "finished") return [...session.plan.items.keys()];
  if (session.plan.feedback === "end") return [];
  return session.marks.flatMap(({ answeredAt }, index) => (answeredAt === null ? [] : [index]));
}

/** A frame that has got other terms gives another question under the same seed; it is not the one that was planned. */
function posedAt(plan: Plan, index: number, pack: Pack, book: FrameBook): Posed | undefined {
  const item = plan.items[index];
  const frame = item && book.get(item.frame);
  const posed = item && frame && poseAsked(pack, frame, item, plan.offer);
  return posed?.key.answer === item?.answer ? posed : undefined;
}

/** Stores the time spent every few seconds and when the page is hidden, and ends an exam whose time is over. */
function useHeartbeat({ state }: Session, dispatch: Quiz["dispatch"]): void {
  const running = state === "asking" || state === "reviewing";
  const beat = useEffectEvent(dispatch);
  useEffect(() => {
    if (!running) return;
    const stopHeart = subscribe(HEARTBEAT_MS, () => beat(touch));
    const stopTick = subscribe(TICK_MS, () => beat(expireExam));
    const hidden = () => beat(touch);
    addEventListener("pagehide", hidden);
    return () => {
      stopHeart();
      stopTick();
      removeEventListener("pagehide", hidden);
    };
  }, [running]);
}
