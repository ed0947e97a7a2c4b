import { parseCsv } from "./parse-csv.ts";

/** One answer of a log. */
export interface LoggedAnswer {
  readonly learner: string;
  /** What was asked. It is the skill itself if the log names no items. */
  readonly item: string;
  readonly skill: string;
  readonly right: boolean;
  /** Days since the log began, or 0 throughout if it has no times. */
  readonly days: number;
  /** How many options were shown, or null if the log does not say. */
  readonly options: number | null;
}

/** What is wrong with a log, in one line. */
class LogError extends Error {}

const SECONDS_PER_DAY = 86_400;

/**
 * Reads `user_id, skill_id, correct` and, where present, `item_id`, `seq`, `t_seconds` and `options`.
 *
 * @returns the answers of each learner, in the order given by `seq`, else by `t_seconds`, else by the file
 * @throws LogError that names the line
 */
export function readLog(text: string): LoggedAnswer[][] {
  const [head = [], ...rows] = parseCsv(text);
  const column = (name: string) => head.indexOf(name);
  for (const name of ["user_id", "skill_id", "correct"]) {
    if (column(name) < 0) throw new LogError(`line 1: no column "${name}" (found: ${head.join(", ") || "nothing"})`);
  }
  const order = ["seq", "t_seconds"].map(column).find((index) => index >= 0);
  const learners = new Map<string, { answer: LoggedAnswer; place: number }[]>();
  rows.forEach((row, index) => {
    const line = index + 2;
    const cell = (name: string) => row[column(name)] ?? "";
    const answer = answerFrom(cell, line);
    const place = order === undefined ? index : numberIn(row[order] ?? "", head[order] ?? "", line);
    const mine = learners.get(answer.learner);
    if (mine) mine.push({ answer, place });
    else learners.set(answer.learner, [{ answer, place }]);
  });
  if (learners.size === 0) throw new LogError("no answers");
  return [...learners.values()].map((rows) => rows.sort((one, other) => one.place - other.place).map(({ answer }) => answer));
}

function answerFrom(cell: (name: string) => string, line: number): LoggedAnswer {
  const [learner, skill, correct] = [cell("user_id"), cell("skill_id"), cell("correct")];
  if (learner === "" || skill === "") throw new LogError(`line ${line}: user_id or skill_id is empty`);
  if (!/^[01](\.0+)?$/.test(correct)) throw new LogError(`line ${line}: correct is "${correct}", not 0 or 1`);
  const seconds = cell("t_seconds");
  const options = cell("options");
  return {
    learner,
    skill,
    item: cell("item_id") || skill,
    right: Number(correct) === 1,
    days: seconds === "" ? 0 : numberIn(seconds, "t_seconds", line) / SECONDS_PER_DAY,
    options: options === "" ? null : optionsIn(options, line),
  };
}

function numberIn(text: string, name: string, line: number): number {
  const value = Number(text);
  if (text === "" || !Number.isFinite(value)) throw new LogError(`line ${line}: ${name} is "${text}", not a number`);
  return value;
}

function optionsIn(text: string, line: number): number {
  const value = numberIn(text, "options", line);
  if (!Number.isInteger(value) || value < 2) throw new LogError(`line ${line}: options is "${text}", not a whole number from 2 up`);
  return value;
}
