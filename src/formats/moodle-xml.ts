import { caseHtml } from "./case-html.ts";
import { type CaseSet, caseId, type TakenCase } from "./case-set.ts";
import { escapeHtml, sentenceHtml } from "./markup.ts";

/** Writes questions in Moodle's XML, with reasons as feedback of each option, and with ids and tags. */
export function moodleXml({ cases }: CaseSet): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${cases.map(moodleQuestion).join("\n")}\n</quiz>\n`;
}

function moodleQuestion(taken: TakenCase): string {
  const { question, key } = taken.posed;
  const answers = question.options.map(
    ({ term, label }) =>
      `<answer fraction="${term === key.answer ? 100 : 0}" format="html">${cdata(sentenceHtml(label))}` +
      `<feedback format="html">${cdata(sentenceHtml(key.why.get(term) ?? ""))}</feedback></answer>`,
  );
  return [
    '<question type="multichoice">',
    `<name><text>${escapeHtml(printable(question.about))}</text></name>`,
    `<questiontext format="html">${cdata(`${caseHtml(question.blocks)}<p>${sentenceHtml(question.ask)}</p>`)}</questiontext>`,
    `<generalfeedback format="html">${cdata(`<p>${sentenceHtml(key.remember)}</p>`)}</generalfeedback>`,
    `<defaultgrade>1</defaultgrade><penalty>0</penalty><hidden>0</hidden><idnumber>${caseId(taken)}</idnumber>`,
    "<single>true</single><shuffleanswers>true</shuffleanswers><answernumbering>abc</answernumbering>",
    ...answers,
    `<tags><tag><text>${question.contrast}</text></tag><tag><text>level-${question.level}</text></tag></tags>`,
    "</question>",
  ].join("\n");
}

/** Writes a text element that holds markup. An end of CDATA inside it is split. */
function cdata(html: string): string {
  return `<text><![CDATA[${printable(html).replaceAll("]]>", "]]]]><![CDATA[>")}]]></text>`;
}

/** Removes the characters that XML 1.0 can't represent. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are to go.
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
}
