import { Waiting } from "../../ui/waiting.tsx";
import { fetchChartPlot } from "../chart/lazy-chart-plot.tsx";
import { fetchPointing } from "../pointing/lazy-step.tsx";
import { later } from "../shell/lazy-with-preload.tsx";

/** The quiz page's screens that the first question does not need. */
const meanwhile = (
  <main className="wrap" id="main">
    <Waiting for="Opening the quiz" />
  </main>
);
const flipForm = later(async () => (await import("../flip/flip-form.tsx")).FlipForm, <Waiting for="Fetching the case" />, true);
const feedback = later(async () => (await import("./feedback.tsx")).Feedback, meanwhile);
const examReview = later(async () => (await import("../exam/exam-review.tsx")).ExamReview, meanwhile);
const paused = later(async () => (await import("./paused-screen.tsx")).PausedScreen, meanwhile);
const movedOrDeleted = later(async () => (await import("./moved-or-deleted.tsx")).MovedOrDeleted, meanwhile);
const lostCase = later(async () => (await import("./lost-case.tsx")).LostCase, meanwhile);

const timer = later(async () => (await import("../current-quiz/quiz-timer.tsx")).QuizTimer, <div className="end" />, true);
const navigator = later(async () => (await import("../exam/navigator.tsx")).Navigator, null, true);
const keyList = later(async () => (await import("./key-list.tsx")).KeyList, null, true);

export const { Part: FlipForm } = flipForm;
export const { Part: Feedback } = feedback;
export const { Part: ExamReview } = examReview;
export const { Part: PausedScreen } = paused;
export const { Part: MovedOrDeleted } = movedOrDeleted;
export const { Part: LostCase } = lostCase;
export const { Part: QuizTimer } = timer;
export const { Part: Navigator } = navigator;
export const { Part: KeyList } = keyList;
export const { Part: Invitation } = later(async () => (await import("./invitation.tsx")).Invitation, meanwhile);

/** To be called when a question is in view: what may come next is then here before it is needed. */
export function fetchParts(): void {
  fetchChartPlot();
  fetchPointing();
  for (const { ahead } of [feedback, flipForm, timer, examReview, paused, movedOrDeleted, lostCase, navigator, keyList]) ahead();
}
