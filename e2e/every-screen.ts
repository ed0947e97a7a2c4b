/** An address of each screen outside a quiz, as the app's own links name it; `/case` is left out, since it needs a frame of the pack. */
export const SCREENS = [
  "/",
  "/quiz/new",
  "/review",
  "/history",
  "/mastery",
  "/terms",
  "/terms/rollback",
  "/apart/monitoring-fired",
  "/settings",
  "/kept",
  "/glossary",
  "/nowhere",
] as const;
