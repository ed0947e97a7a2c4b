import { contextText, plainCase } from "../engine/generate/plain-text.ts";
import { type CaseSet, caseId, termName } from "./case-set.ts";
import { csvText } from "./csv.ts";

const COLUMNS = ["id", "contrast", "level", "case", "sentences", "question", "options", "answer", "term", "reason", "source"];

/** Writes questions with their keys, one per row. */
export function questionsCsv({ pack, cases }: CaseSet): string {
  return csvText(
    COLUMNS,
    cases.map((taken) => {
      const { question, key } = taken.posed;
      return [
        caseId(taken),
        question.contrast,
        question.level,
        plainCase(question.blocks).text,
        contextText(question.blocks),
        question.ask,
        question.options.map(({ label }) => label).join(" | "),
        question.options.find(({ term }) => term === key.answer)?.label,
        termName(pack, key.answer),
        key.why.get(key.answer),
        key.source.at,
      ];
    }),
  );
}
