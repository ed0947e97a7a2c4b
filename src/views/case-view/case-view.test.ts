import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Posed } from "../../engine/question.ts";
import * as cases from "../testing/sample-cases.ts";
import { CaseView } from "./case-view.tsx";
import { ToldCase, TwinCase } from "./marked-case.tsx";

const { CODE, LOG, TABLE, RUNS, CHART, PROSE } = cases;
const ALL = Object.entries({ CODE, LOG, TABLE, RUNS, CHART, PROSE });

const plain = ({ question }: Posed) => renderToStaticMarkup(createElement(CaseView, { blocks: question.blocks }));
const told = (posed: Posed) => renderToStaticMarkup(createElement(ToldCase, { posed, twin: posed.key.twins[0] }));
function twin({ question, key: { twins } }: Posed): string {
  const [first] = twins;
  if (first === undefined) throw new Error("no twin");
  return renderToStaticMarkup(createElement(TwinCase, { twin: first, before: question.blocks }));
}

test.for(ALL)("before an answer nothing of %s is marked or spoken of as the tell", ([, posed]) => {
  expect(plain(posed)).not.toMatch(/<mark|<del|the tell|instead of|class="[^"]*told/i);
});

test.for(ALL)("every exhibit of %s is a figure that is named by its caption", ([, posed]) => {
  for (const html of [plain(posed), told(posed), twin(posed)]) {
    const captions = [...html.matchAll(/<figcaption id="([^"]+)"/g)].map(([, id]) => id);
    expect([...html.matchAll(/<figure [^>]*aria-labelledby="([^"]+)"/g)].map(([, id]) => id)).toEqual(captions);
  }
});

describe("hidden words", () => {
  test("name the line of a mark in code, and say what stands for what in the twin", () => {
    expect(told(CODE)).toContain('<mark><span class="vh">Line 13, the tell: </span>');
    expect(told(CODE)).toContain("Line 13, the tell: nothing follows");
    expect(twin(CODE)).toContain('<span class="vh">Line 13, instead of: </span>');
    expect(twin(CODE)).toContain('data-n="13+"');
  });

  test("stand within the cell, so that it is read with its row and column", () => {
    expect(told(TABLE)).toContain('<td class="n"><mark><span class="vh">The tell: </span>0.081</mark></td>');
  });
});

test("a table has headers for its columns and rows, a run list one for each group", () => {
  expect(plain(TABLE)).toContain('<th scope="col">day</th>');
  expect(plain(TABLE).match(/<th scope="row"/g)).toHaveLength(5);
  expect(plain(RUNS)).toMatch(/<tr class="parent"><th scope="rowgroup" class="name">/);
  expect(plain(RUNS).match(/<tbody>/g)).toHaveLength(2);
  expect(plain(RUNS)).not.toContain("&gt; ");
});

test("all values of a chart are in its table, marked only after the answer", () => {
  expect(plain(CHART).match(/<td class="n">/g)).toHaveLength(24);
  expect(told(CHART).match(/<td class="n"><mark>/g)).toHaveLength(6);
});

test("a mark in code begins with the first character, not with the indent", () => {
  expect(twin(CODE)).toMatch(/data-n="13\+"[^>]*><span class="indent"> {2}<\/span><ins><mark>/);
});

test("an exhibit that is the same in the twin is kept whole, and on a phone as its caption", () => {
  const posed = cases.posed({
    blocks: [cases.prose("One."), ...LOG.question.blocks.slice(1)],
    twin: [cases.prose("Two."), ...LOG.question.blocks.slice(1)],
    tell: [cases.markAt(0)],
  });
  expect(twin(posed)).toContain('<p class="gap">as before</p>');
});
