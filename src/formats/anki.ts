import type { Contrast, Pack } from "../engine/pack.ts";
import { caseHtml } from "./case-html.ts";
import { type CaseSet, caseId, contrastsOf, mistakesFirst, type TakenCase, termName } from "./case-set.ts";
import { escapeHtml, linesHtml, sentenceHtml } from "./markup.ts";

/**
 * Notes as Anki's text importer reads them in any language. The file names no note type and no columns, because Anki would look for their
 * English names in the user's collection and drop the back if it found none. Without names, fields go by position. The first column is the
 * note's guid, so that a second import updates a note and does not double it.
 */
export function ankiText(set: CaseSet): string {
  const head = [
    "#separator:tab",
    "#html:true",
    "#guid column:1",
    "#tags column:4",
    `#deck:Tell Apart::${field(set.pack.title).replaceAll("::", ":")}`,
  ];
  const cards = contrastsOf(set).flatMap((contrast) => [
    separatorCard(set.pack, contrast),
    ...mistakesFirst(set.cases.filter(({ posed }) => posed.question.contrast === contrast.id)).map((taken) => caseCard(set.pack, taken)),
  ]);
  return `${[...head, ...cards].join("\n")}\n`;
}

/** What separates the terms of a contrast: its questions, with the answer of each term. */
function separatorCard(pack: Pack, contrast: Contrast): string {
  const names = contrast.terms.map((term) => `<b>${escapeHtml(termName(pack, term))}</b>`);
  const apart = contrast.apart.map(({ terms, ask, answers }) => {
    const told = terms.map((term, at) => `${escapeHtml(termName(pack, term))}: ${sentenceHtml(answers[at] ?? "")}`);
    return `<p>${sentenceHtml(ask)}<br>${told.join("<br>")}</p>`;
  });
  const back = `${apart.join("")}<p><i>${sentenceHtml(contrast.remember)}</i></p>`;
  return row(`ta-apart-${contrast.id}`, `What separates ${names.join(" from ")}?`, back, contrast.id);
}

function caseCard(pack: Pack, taken: TakenCase): string {
  const { question, key } = taken.posed;
  const [twin] = key.twins;
  const options = question.options.map(({ label }) => `<li>${sentenceHtml(label)}</li>`).join("");
  const answer = question.options.find(({ term }) => term === key.answer)?.label ?? termName(pack, key.answer);
  const mistake =
    taken.mistakenFor === undefined ? "" : `<p>You took it for ${escapeHtml(termName(pack, taken.mistakenFor))}. ${reason(taken)}</p>`;
  const note = taken.note === undefined ? "" : `<p>Your note: ${linesHtml(taken.note)}</p>`;
  const other =
    twin === undefined
      ? ""
      : `<hr><p>The twin, where it is ${escapeHtml(termName(pack, twin.answer))}:</p>${caseHtml(twin.blocks, twin.tell)}<p>${sentenceHtml(twin.why)}</p>`;
  return row(
    caseId(taken),
    `${caseHtml(question.blocks)}<p><b>${sentenceHtml(question.ask)}</b></p><ol>${options}</ol>`,
    `<p><b>${sentenceHtml(answer)}</b></p>${caseHtml(question.blocks, key.tell)}<p>${sentenceHtml(key.why.get(key.answer) ?? "")}</p>${mistake}${note}${other}`,
    question.contrast,
  );
}

function reason({ posed: { key }, mistakenFor = "" }: TakenCase): string {
  return sentenceHtml(key.why.get(mistakenFor) ?? "");
}

function row(guid: string, front: string, back: string, contrast: string): string {
  return [guid, field(front), field(back), `tell-apart::${contrast}`].join("\t");
}

/** Writes one field of a line. Tabs and line breaks would end it. */
function field(text: string): string {
  return text.replaceAll(/[\t\r\n\u0085\u2028\u2029]+/g, " ");
}
