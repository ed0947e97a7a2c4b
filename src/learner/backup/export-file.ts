import type * as z from "zod/mini";
import type { Attempt } from "../../engine/attempt.ts";
import { NO_ANSWERS, readOwnGlossary } from "../glossaries/glossary-shapes.ts";
import type { Settings } from "../settings/settings-schema.ts";
import { type Collections, NO_COLLECTIONS } from "./backup-collections.ts";
import { EXPORT_FORMAT, EXPORT_VERSION, Export, Export1, ExportedAttempt, ExportHead } from "./export-schema.ts";
import { locateJsonError } from "./locate-json-error.ts";

/** Greater files are refused before they are looked into. */
const MOST_CHARACTERS = 100_000_000;

const TOO_LARGE = "The file is larger than 100 MB, which no export is.";

export interface Exported {
  readonly name: string;
  /** JSON; BACKUP.md says what it holds. */
  readonly text: string;
}

export type ExportReading =
  | { readonly ok: true; readonly attempts: readonly Attempt[]; readonly settings: Settings; readonly beside: Collections }
  /** What is wrong and where. */
  | { readonly ok: false; readonly message: string };

/** All progress as one file. @param at ms since 1970 */
export function exportProgress(
  attempts: readonly Attempt[],
  settings: Settings,
  at: number,
  beside: Collections = NO_COLLECTIONS,
): Exported {
  const exportedAt = new Date(at).toISOString();
  const head = { format: EXPORT_FORMAT, version: EXPORT_VERSION, exportedAt, settings, ...besideOf(beside) };
  const rows = attempts.map((attempt) => JSON.stringify(attempt)).join(",\n");
  const text = `${JSON.stringify(head).slice(0, -1)},"attempts":[\n${rows}\n]}\n`;
  return { name: `tell-apart-progress-${exportedAt.slice(0, 10)}.json`, text };
}

/** Reads a file that may hold anything. It changes nothing. */
export function readExport(text: string): ExportReading {
  if (text.length > MOST_CHARACTERS) return refuse(TOO_LARGE);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse(whereUnreadable(text));
  }
  const head = ExportHead.safeParse(value);
  if (!head.success) return refuse("The file is not an export of Tell Apart.");
  if (head.data.version > EXPORT_VERSION) {
    return refuse(
      `The file was made by a newer version of Tell Apart (its format is ${head.data.version}, this version reads ${EXPORT_VERSION}).`,
    );
  }
  const backup = head.data.version === 1 ? Export1.safeParse(value) : Export.safeParse(value);
  if (!backup.success) return refuse(firstIssue(backup.error));
  const { settings } = backup.data;
  const attempts = readAttempts(backup.data.attempts);
  if (typeof attempts === "string") return refuse(attempts);
  return { ok: true, attempts, settings, beside: backup.data.version === 1 ? NO_COLLECTIONS : besideOf(backup.data) };
}

/** Its known fields, and of glossaries theirs. */
function besideOf({ kept, setAside, glossaries }: Collections): Collections {
  return {
    kept,
    setAside,
    glossaries: glossaries.flatMap((own) => readOwnGlossary(own) ?? readOwnGlossary({ ...own, answers: NO_ANSWERS }) ?? []),
  };
}

/** The answers, or what is wrong with the first that is no answer: a hostile file has a million of them. */
function readAttempts(given: readonly unknown[]): readonly Attempt[] | string {
  const attempts: Attempt[] = [];
  for (const [at, one] of given.entries()) {
    const attempt = ExportedAttempt.safeParse(one);
    if (!attempt.success) return firstIssue(attempt.error, ["attempts", at]);
    const { answer, chosen, offered } = attempt.data;
    if (!offered.includes(answer) || !offered.includes(chosen))
      return `attempts[${at}].offered does not hold both the right answer and the chosen one.`;
    attempts.push(attempt.data);
  }
  return attempts;
}

/** What is needed of a file that the learner chose. */
export type ChosenFile = Pick<Blob, "size" | "text">;

/** Reads a chosen file, unless it is too large to be looked into. */
export async function readExportFile(file: ChosenFile): Promise<ExportReading> {
  if (file.size > MOST_CHARACTERS) return refuse(TOO_LARGE);
  const text = await file.text().catch(() => undefined);
  return text === undefined ? refuse("This browser could not read the file.") : readExport(text);
}

function refuse(problem: string): ExportReading {
  return { ok: false, message: `${problem} Nothing was changed.` };
}

function whereUnreadable(text: string): string {
  if (text.trim() === "") return "The file is empty.";
  const fault = locateJsonError(text);
  if (fault.kind === "cut") return `The file ends in the middle, after ${text.length} characters; the rest of it is missing.`;
  return `The file is not readable at line ${fault.line}, column ${fault.column}.`;
}

/** @param within the path of what was read */
function firstIssue({ issues: [issue] }: z.core.$ZodError, within: readonly PropertyKey[] = []): string {
  const path = [...within, ...(issue?.path ?? [])].map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  const place = path.replace(/^\./, "");
  return `${place === "" ? "The file" : place} should be ${issue?.message ?? "something else"}.`;
}
