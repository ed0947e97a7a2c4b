import { type FunctionComponent, lazy } from "react";
import { Route, Routes } from "react-router";
import { Home } from "../views/home/home.tsx";
import { QuizPage } from "../views/quiz/quiz-page.tsx";
import { fetchPart } from "../views/shell/lazy-with-preload.tsx";
import { whilePending } from "./pending-screen.tsx";

/** The first screen and the quiz come with the app; every other screen comes when it is first opened. */
const Setup = screen(async () => (await import("../views/setup/setup.tsx")).Setup);
const Results = screen(async () => (await import("../views/results/results-page.tsx")).ResultsPage);
const Answer = screen(async () => (await import("../views/results/answer-page.tsx")).AnswerPage);
const Review = screen(async () => (await import("../views/review/review.tsx")).Review);
const History = screen(async () => (await import("../views/review/history-page.tsx")).History);
const Case = screen(async () => (await import("../views/case/case-page.tsx")).CasePage);
const Mastery = screen(async () => (await import("../views/mastery/mastery.tsx")).Mastery);
const Term = screen(async () => (await import("../views/term/term-page.tsx")).TermPage);
const Terms = screen(async () => (await import("../views/term/terms-page.tsx")).TermsPage);
const Apart = screen(async () => (await import("../views/apart/apart.tsx")).Apart);
const Settings = screen(async () => (await import("../views/settings/settings.tsx")).SettingsPage);
const Kept = screen(async () => (await import("../views/kept/kept-page.tsx")).KeptPage);
const OwnGlossary = screen(async () => (await import("../views/glossary/glossary-page.tsx")).GlossaryPage);
const GlossaryPractice = screen(async () => (await import("../views/glossary/practice-page.tsx")).GlossaryPractice);
const NotFound = screen(async () => (await import("../views/shell/not-found.tsx")).NotFound);

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
      <Route path="/terms" element={<Terms />} />
      <Route path="/terms/:id" element={<Term />} />
      <Route path="/apart/:id" element={<Apart />} />
      <Route path="/settings" element={<Settings />} />
      <Route path="/kept" element={<Kept />} />
      <Route path="/glossary" element={<OwnGlossary />} />
      <Route path="/glossary/:id" element={<GlossaryPractice />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

function screen(load: () => Promise<FunctionComponent>) {
  return lazy(async () => ({ default: await whilePending(fetchPart(load)) }));
}
