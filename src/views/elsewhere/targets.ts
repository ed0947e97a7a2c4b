/** What a file holds: cases, what separates terms, or rows of the learner’s own record. */
type Holds = "cases" | "answers" | "wrong" | "mastery" | "kept";

/** A kind of file that another tool reads. */
export interface Target {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly holds: Holds;
  readonly file: string;
  /** How it is imported, in two sentences. */
  readonly how: string;
}

const SPREADSHEET =
  "Open it with any spreadsheet; where it asks, the cells are separated by commas and the text is UTF-8. Times are in UTC, and an apostrophe stands before what would be taken for a formula.";

export const TARGETS: readonly [Target, ...Target[]] = [
  {
    id: "anki",
    name: "Anki",
    note: "Cards, with the twin on the back",
    holds: "cases",
    file: "tell-apart-anki.txt",
    how: "In Anki or AnkiDroid choose Import and this file, and any note type with two fields. A later file updates the cards that you have and doubles none.",
  },
  {
    id: "gift",
    name: "Moodle GIFT",
    note: "Questions with a reason for each option",
    holds: "cases",
    file: "tell-apart-moodle-gift.txt",
    how: "In the question bank of your Moodle course choose Import, then GIFT format and this file. The file names no category, so the questions go where you import them.",
  },
  {
    id: "moodle",
    name: "Moodle XML",
    note: "The same, for where GIFT fails",
    holds: "cases",
    file: "tell-apart-moodle.xml",
    how: "In the question bank of your Moodle course choose Import, then Moodle XML format and this file. The file names no category, so the questions go where you import them.",
  },
  {
    id: "quizlet",
    name: "Quizlet rows",
    note: "Terms and what separates them; cases don’t fit",
    holds: "cases",
    file: "tell-apart-quizlet.txt",
    how: "In Quizlet make a new set, choose Import, and paste all of the file’s text. Choose a tab between term and definition and a new line between cards.",
  },
  { id: "answers", name: "Answers", note: "CSV, a row each", holds: "answers", file: "tell-apart-answers.csv", how: SPREADSHEET },
  { id: "wrong", name: "Wrong answers", note: "CSV, a row each", holds: "wrong", file: "tell-apart-wrong-answers.csv", how: SPREADSHEET },
  { id: "mastery", name: "Mastery", note: "CSV, a row for each term", holds: "mastery", file: "tell-apart-mastery.csv", how: SPREADSHEET },
  { id: "kept", name: "Notes", note: "CSV, a row for each kept case", holds: "kept", file: "tell-apart-kept-cases.csv", how: SPREADSHEET },
];
