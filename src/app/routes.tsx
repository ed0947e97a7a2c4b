import { lazy } from "react";
import { Route, Routes } from "react-router";
import { Home } from "../views/home/home.tsx";
import { QuizPage } from "../views/quiz/quiz-page.tsx";

/** The first screen and the quiz come with the app; every other screen comes when it is first opened. */
const Setup = lazy(async () => ({ default: (await import("../views/setup/setup.tsx")).Setup }));
const Results = lazy(async () => ({ default: (await import("../views/results/results-page.tsx")).ResultsPage }));
const Answer = lazy(async () => ({ default: (await import("../views/results/answer-page.tsx")).AnswerPage }));
const Review = lazy(async () => ({ default: (await import("../views/review/review.tsx")).Review }));
const History = lazy(async () => ({ default: (await import("../views/review/history.tsx")).History }));
const Case = lazy(async () => ({ default: (await import("../views/case/case-page.tsx")).CasePage }));
const Mastery = lazy(async () => ({ default: (await import("../views/mastery/mastery.tsx")).Mastery }));
const Term = lazy(async () => ({ default: (await import("../views/term/term-page.tsx")).TermPage }));
const Apart = lazy(async () => ({ default: (await import("../views/apart/apart.tsx")).Apart }));
const Settings = lazy(async () => ({ default: (await import("../views/settings/settings.tsx")).SettingsPage }));
const NotFound = lazy(async () => ({ default: (await import("../views/not-found.tsx")).NotFound }));

/** Every address of the app. */
export function Screens() {
  return (
    <Routes>
      <Route path="/" element={<Home />} />
      <Route path="/quiz" element={<QuizPage />} />
      <Route path="/quiz/new" element={<Setup />} />
      <Route path="/results/:id" element={<Results />} />
      <Route path="/results/:id/:number" element={<Answer />} />
      <Route path="/review" element={<Review />} />
      <Route path="/history" element={<History />} />
      <Route path="/case" element={<Case />} />
      <Route path="/mastery" element={<Mastery />} />
      <Route path="/terms/:id" element={<Term />} />
      <Route path="/apart/:id" element={<Apart />} />
      <Route path="/settings" element={<Settings />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
