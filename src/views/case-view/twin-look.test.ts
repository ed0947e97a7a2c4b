import { describe, expect, test } from "vitest";
import type { Block } from "../../engine/question.ts";
import { fieldOf } from "../exhibit/log-fields.ts";
import type { Lined, Part, Row } from "../exhibit/look.ts";
import { textOf } from "../highlight/tokens.ts";
import { CODE, LOG, markAt, PROSE, prose, TABLE } from "../testing/sample-cases.ts";
import { toldLook } from "./told-look.ts";
import { twinLook } from "./twin-look.ts";

function shown(parts: readonly Part[]): string {
  const signs = { plain: ["", ""], told: ["[", "]"], old: ["-", "-"], new: ["+", "+"] } as const;
  return parts.map(({ as, tokens }) => `${signs[as][0]}${textOf(tokens)}${signs[as][1]}`).join("");
}

function texts(rows: readonly Row[]): string[] {
  return rows.map(({ cells }) => cells.map(shown).join(" | "));
}

function lined(blocks: readonly Block[] | undefined, at: number): Lined {
  const block = blocks?.[at];
  if (block === undefined || block.kind === "chart") throw new Error("not a block of lines");
  return block;
}

function twinRowsOf({ question, key }: typeof CODE, at: number, isStruck = true): readonly Row[] {
  const [twin] = key.twins;
  return twinLook(twin?.tell ?? [], question.blocks, isStruck).rows(lined(twin?.blocks, at), at);
}

describe("a twin", () => {
  test("has the old text struck before the new one, on the same line", () => {
    expect(texts(twinRowsOf(CODE, 1))[4]).toBe('      "traffic_percentage": -5-+100+ } ] },');
    expect(texts(twinRowsOf(TABLE, 1))[3]).toContain("| -0.081-+0.123+");
  });

  test("numbers its lines as the case does; a line of its own has the number before it", () => {
    const rows = twinRowsOf(CODE, 1);
    expect(rows.map(({ line }) => line)).toEqual([0, 1, 2, 3, 4, 4, 5]);
    expect(rows.map(({ isAdded }) => isAdded)).toEqual([false, false, false, false, false, true, false]);
  });

  test("shows a line that only the case has as struck, and says that it was removed", () => {
    expect(texts(twinRowsOf(LOG, 1))[4]).toBe("-02:10:42 ERROR write refused: the token for the online store has expired-+removed+");
  });

  test("drops the full stop of the sentence that is struck", () => {
    expect(texts(twinRowsOf(PROSE, 2))).toEqual([
      "On this week’s orders, -every version misses by 10\u00a0%-+version 13 stays within 4\u00a0%.+",
    ]);
  });

  test("without what is struck has only what stands in it", () => {
    expect(texts(twinRowsOf(LOG, 1, false)).join("\n")).not.toMatch(/removed|ERROR|-0-/);
  });

  test("marks nothing that reads the same", () => {
    const rows = twinLook([markAt(0, 0, 0, 0)], [prose("As before.")]).rows(prose("As before."), 0);
    expect(texts(rows)).toEqual(["As before."]);
  });

  test("keeps the changed lines and their neighbours on a phone, and no others", () => {
    expect(twinRowsOf(CODE, 1).map(({ isFar }) => isFar)).toEqual([true, true, true, false, false, false, false]);
    expect(twinRowsOf(TABLE, 1).map(({ isFar }) => isFar)).toEqual([true, true, false, false, false]);
  });
});

describe("a case after the answer", () => {
  test("is marked where the tell stands, and nowhere else", () => {
    const rows = toldLook(CODE.key.tell).rows(lined(CODE.question.blocks, 1), 1);
    expect(texts(rows).filter((text) => text.includes("["))).toContain('      "traffic_percentage": [5] } ] },');
    expect(rows.filter(({ isTold }) => isTold)).toHaveLength(2);
  });

  test("has a place, but no text, where only the twin has a line", () => {
    const absent = toldLook(CODE.key.tell)
      .rows(lined(CODE.question.blocks, 1), 1)
      .filter(({ isAbsent }) => isAbsent);
    expect(absent).toMatchObject([{ at: 5, line: 4 }]);
  });
});

test("of a log entry that is the tell, a time stamp that stays is not marked in the twin", () => {
  const before: Lined = { kind: "log", name: "", lines: [["02:10:41 INFO one"]] };
  const after: Lined = { kind: "log", name: "", lines: [["02:10:41 ERROR two"]] };
  const [row] = twinLook([markAt(0)], [before]).rows(after, 0);
  const parts = row?.cells[0] ?? [];
  expect([shown(fieldOf(parts, "time")), shown(fieldOf(parts, "level")), shown(fieldOf(parts, undefined))]).toEqual([
    "02:10:41",
    "-INFO-+ERROR+",
    "-one-+two+",
  ]);
});
