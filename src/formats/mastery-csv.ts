import type { Pack, TermId } from "../engine/pack.ts";
import { termName } from "./case-set.ts";
import { csvText } from "./csv.ts";

/** How well a term is known, as its page shows it. */
export interface TermRow {
  readonly term: TermId;
  readonly level: string;
  /** Probability of being right on a fresh case now, from 0 to 1. */
  readonly p: number;
  readonly answers: number;
  readonly right: number;
  /** When it should be asked again, in ms since 1970; null when it was never asked. */
  readonly dueAt: number | null;
}

const COLUMNS = ["term", "level", "chance of being right", "answers", "right", "due"];

/** Writes what is known of each term, with times in UTC. Before a term’s first answer its probability is left empty. */
export function masteryCsv(pack: Pack, rows: readonly TermRow[]): string {
  return csvText(
    COLUMNS,
    rows.map(({ term, level, p, answers, right, dueAt }) => [
      termName(pack, term),
      level,
      answers === 0 ? undefined : Math.round(p * 100) / 100,
      answers,
      right,
      dueAt === null ? undefined : new Date(dueAt).toISOString(),
    ]),
  );
}
