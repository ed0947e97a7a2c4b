import { fill, placeholdersIn, type Template, templateOf } from "../fill.ts";
import type { Frame } from "../pack.ts";
import { randomFrom } from "../random.ts";
import { drawFilling, slotAt, slotNames, slotSize } from "../slots.ts";
import { type Problem, problem } from "./problem.ts";
import { type Placed, textsOf } from "./texts.ts";

const LONGEST_OVER_SHORTEST = 1.8;
const FILLINGS_TRIED = 24;
const ARTICLE_BEFORE_SLOT = /(?<![\p{L}\d])[Aa]n? \{/u;
const VOWEL_LETTER_CONSONANT_SOUND = /^(?:eu|one\b|once|uni|use|usa|usu|ut[ei]|ur[ai]|u-)/i;
const CONSONANT_LETTER_VOWEL_SOUND = /^(?:hour|honest|heir|[FHLMNRSX](?:[A-Z\d-]|\b)|8|11\b|18\b)/;

/** Faults of language that a program can see: articles, apostrophes, negative questions, uneven tells. */
export function checkLanguage(frame: Frame): Problem[] {
  return [...checkAsk(frame), ...checkLengths(frame), ...textsOf(frame).flatMap((placed) => checkText(frame, placed))];
}

function checkAsk(frame: Frame): Problem[] {
  const negative = /\b(?:not|except|least likely|cannot|isn’t|doesn’t)\b/i.exec(frame.ask);
  const problems = negative ? [problem(["ask"], `asks in the negative (“${negative[0]}”)`)] : [];
  return frame.ask.trim().endsWith("?") ? problems : [...problems, problem(["ask"], "does not end as a question")];
}

/** Over all fillings at once: the longest that any tell can get, over the shortest. */
function checkLengths(frame: Frame): Problem[] {
  const bounds = frame.tells.flatMap((set) => Object.values(set).map((tell) => lengthBounds(frame, tell)));
  const ratio = Math.max(...bounds.map(([, most]) => most)) / Math.min(...bounds.map(([least]) => least));
  return ratio > LONGEST_OVER_SHORTEST ? [problem(["tells"], `the longest is ${ratio.toFixed(2)} times the shortest, over 1.8`)] : [];
}

/** The fewest and the most characters a text can have, whatever fills it. */
function lengthBounds(frame: Frame, text: string): readonly [number, number] {
  return placeholdersIn(text).reduce(
    ([least, most], placeholder) => {
      const slot = frame.slots.find((one) => slotNames(one).includes(placeholder.name));
      const values = slot === undefined ? [] : Array.from({ length: slotSize(slot) }, (_, index) => slotAt(slot, index));
      const added = values.map((value) => filledOrEmpty([placeholder], new Map(Object.entries(value))).length - placeholder.text.length);
      return added.length === 0 ? [least, most] : [least + Math.min(...added), most + Math.max(...added)];
    },
    [text.length, text.length] as const,
  );
}

function checkText(frame: Frame, { path, text }: Placed): Problem[] {
  const problems: Problem[] = [];
  if (/[\p{L}]'[\p{L}]/u.test(text)) problems.push(problem(path, "has a straight apostrophe; write ’"));
  if (/ {2}| [,.;:?!]/.test(text)) problems.push(problem(path, "has a space too many"));
  if (text.split("`").length % 2 === 0) problems.push(problem(path, "has a backtick without its mate"));
  if (path[0] === "tells" && !/[.?!”’)]$/.test(text)) problems.push(problem(path, "does not end with a full stop"));
  const article = wrongArticle(frame, text);
  if (article !== undefined) problems.push(problem(path, `“${article}”: the wrong article`));
  return problems;
}

function wrongArticle(frame: Frame, text: string): string | undefined {
  const random = randomFrom("articles", frame.id, text);
  const template = templateOf(text);
  const fillings = ARTICLE_BEFORE_SLOT.test(text) ? FILLINGS_TRIED : 1;
  for (let tried = 0; tried < fillings; tried++) {
    const filling = new Map([...drawFilling(frame.slots, random), ["tell", "…"] as const, ["decoy", "…"] as const]);
    const wrong = wrongArticleIn(filledOrEmpty(template, filling));
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function filledOrEmpty(template: Template, filling: ReadonlyMap<string, string | number>): string {
  try {
    return fill(template, filling);
  } catch (error) {
    if (error instanceof RangeError) return "";
    throw error;
  }
}

/** “a hour”, “an user”: by letters, with the commonest exceptions. */
function wrongArticleIn(text: string): string | undefined {
  for (const [found, article, word = ""] of text.matchAll(/(?<![\p{L}\d])([Aa]n?) ([\p{L}\d][\p{L}\d-]*)/gu)) {
    const vowel = (/^[aeiou]/i.test(word) && !VOWEL_LETTER_CONSONANT_SOUND.test(word)) || CONSONANT_LETTER_VOWEL_SOUND.test(word);
    if ((article?.length === 2) !== vowel) return found;
  }
  return undefined;
}
