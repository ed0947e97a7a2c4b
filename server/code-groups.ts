import type { Rolldown } from "vite";

/** Beginnings of paths under `src/`, by the file that their code is bundled into. */
export const PATHS = {
  chart: [
    "views/chart/chart-plot",
    "views/chart/chart-drawing",
    "views/chart/chart-ends",
    "views/chart/chart-labels",
    "views/chart/chart-scale",
  ],
  answer: [
    "views/case/",
    "views/case-tools/case-tools",
    "views/case-view/",
    "views/current-quiz/",
    "views/exam/",
    "views/home/",
    "views/quiz/",
    "views/shell/notice-list",
    "views/start-quiz/",
    "learner/storage/persistence-permission",
  ],
  glossary: ["views/glossary/", "glossary/", "learner/glossaries/"],
  screens: [
    "views/apart/",
    "views/elsewhere/take",
    "views/kept/",
    "views/mastery/",
    "views/print/",
    "views/results/",
    "views/review/",
    "views/settings/",
    "views/setup/",
    "views/term/",
  ],
} as const;

/**
 * What the first question needs is bundled into one file, which compresses 5 kB smaller in one piece than in three. What may follow it,
 * such as the feedback, is the next file. All other screens are a third, because the first would have to name each of thirty small ones.
 * The drawing of charts is a file of its own, because only a question with a chart needs it.
 */
export const codeGroups: Rolldown.CodeSplittingGroup[] = [
  { name: "app", tags: ["$initial"], priority: 3 },
  { name: "schemas", test: /node_modules\/zod\//, priority: 2 },
  { name: "chart", test: under(PATHS.chart), priority: 3 },
  { name: "answer", test: under(PATHS.answer), priority: 2 },
  { name: "glossary", test: under(PATHS.glossary), priority: 2 },
  { name: "screens", test: under(PATHS.screens), priority: 1 },
];

function under(paths: readonly string[]): RegExp {
  return new RegExp(`/src/(?:${paths.join("|")})`);
}
