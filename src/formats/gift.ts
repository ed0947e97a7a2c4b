import { caseHtml } from "./case-html.ts";
import { type CaseSet, caseId, type TakenCase } from "./case-set.ts";
import { sentenceHtml } from "./markup.ts";

/**
 * Writes questions in Moodle's GIFT, each with its id and tags as comments that newer versions read. The file names no category, because
 * that would override the place that a teacher chose. Wrong options weigh nothing, since some readers refuse fractions below 0.
 */
export function giftText({ cases }: CaseSet): string {
  return `${cases.map(giftQuestion).join("\n\n")}\n`;
}

function giftQuestion(taken: TakenCase): string {
  const { question, key } = taken.posed;
  const options = question.options.map(({ term, label }) => {
    const feedback = escapeGift(sentenceHtml(key.why.get(term) ?? ""));
    return `${term === key.answer ? "=" : "~"}${escapeGift(sentenceHtml(label))}#${feedback}`;
  });
  const body = escapeGift(`${caseHtml(question.blocks)}<p>${sentenceHtml(question.ask)}</p>`);
  return [
    `// [id:${caseId(taken)}] [tag:${question.contrast}] [tag:level-${question.level}]`,
    `::${escapeGift(question.about)}::[html]${body} {`,
    ...options.map((option) => `  ${option}`),
    "}",
  ].join("\n");
}

/** Escapes what means something in GIFT: `~ = # { } :` and the backslash. A line break would end the question. */
function escapeGift(text: string): string {
  return text.replaceAll(/[\\~=#{}:]/g, "\\$&").replaceAll(/[\r\n\u0085\u2028\u2029]+/g, " ");
}
