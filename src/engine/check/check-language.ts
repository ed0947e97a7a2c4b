import type { Frame } from "../pack.ts";
import { type Problem, problem } from "./problem.ts";

const VOWEL_LETTER_CONSONANT_SOUND = /^(?:eu|one\b|once|uni|use|usa|usu|ut[ei]|ur[ai]|u-)/i;
/** Abbreviations that are read as words (“a MAPE”, “a RAM limit”), unlike those that are spelt out (“an MLflow run”, “an RMSE”). */
const CONSONANT_LETTER_VOWEL_SOUND =
  /^(?:hour|honest|heir|(?!MAPE|RAM\b|ROC\b|REST\b|SHAP\b|NaN\b|HIPAA\b)[FHLMNRSX](?:[A-Z\d-]|\b)|8|11\b|18\b)/;
/** Words that turn a question into its opposite. The audit counts questions by them, too. */
export const NEGATIVE = /\b(?:not|except|least|cannot)\b|n’t\b/i;

export function checkAsk(frame: Frame): Problem[] {
  const [negative] = NEGATIVE.exec(frame.ask) ?? [];
  const problems = negative === undefined ? [] : [problem(["ask"], `asks in the negative (“${negative}”)`)];
  return frame.ask.trim().endsWith("?") ? problems : [...problems, problem(["ask"], "does not end as a question")];
}

/**
 * The first language error, of those that a program can see, in a sentence as shown. Text between backticks is code and is not checked.
 */
export function textFault(text: string): string | undefined {
  if (text.split("`").length % 2 === 0) return "has a backtick without its mate";
  const prose = text.replaceAll(/`[^`]*`/g, "…");
  const straight = /[\p{L}]'[\p{L}]/u.exec(prose);
  if (straight !== null) return "has a straight apostrophe; write ’";
  if (/ {2}| [,.;:?!](?:\s|$)/.test(prose)) return "has a space too many";
  if (/[.?!]\.(?:\s|$)/.test(prose)) return "has a full stop too many";
  if (/[{}]/.test(prose)) return "has a brace left: a placeholder that is none";
  const article = wrongArticleIn(prose);
  return article === undefined ? undefined : `“${article}”: the wrong article`;
}

/** Finds “a hour” and “an user”. It goes by letters, with the most common exceptions. */
function wrongArticleIn(text: string): string | undefined {
  for (const [found, article, word = ""] of text.matchAll(/(?<![\p{L}\d])([Aa]n?) ([\p{L}\d][\p{L}\d-]*)/gu)) {
    const vowel = (/^[aeiou]/i.test(word) && !VOWEL_LETTER_CONSONANT_SOUND.test(word)) || CONSONANT_LETTER_VOWEL_SOUND.test(word);
    if ((article?.length === 2) !== vowel) return found;
  }
  return undefined;
}
