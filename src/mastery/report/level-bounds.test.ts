import { expect, test } from "vitest";
import { type TermTrace, termIn } from "../model/answer-traces.ts";
import * as C from "../model/constants.ts";
import { levelOf } from "./level.ts";

const trace = (answers: number, rightDays: number): TermTrace => ({ ...termIn(new Map(), "drift"), answers, rightDays, rightFrames: 2 });
const ASKED = trace(9, C.APART_DAYS);
const LESS = 1e-9;

test("a term is told apart from its bounds on, all four of them, and firm a hair below", () => {
  expect(levelOf(ASKED, C.APART_FROM, C.APART_SURENESS, C.APART_AGAINST)).toBe("told apart");
  expect(levelOf(ASKED, C.APART_FROM - LESS, C.APART_SURENESS, C.APART_AGAINST)).toBe("firm");
  expect(levelOf(ASKED, C.APART_FROM, C.APART_SURENESS - LESS, C.APART_AGAINST)).toBe("firm");
  expect(levelOf(trace(9, C.APART_DAYS - 1), C.APART_FROM, C.APART_SURENESS, C.APART_AGAINST)).toBe("firm");
  expect(levelOf(ASKED, C.APART_FROM, C.APART_SURENESS, C.APART_AGAINST - 1)).toBe("firm");
});

test("a term is firm from its bounds on, both of them, and forming a hair below", () => {
  expect(levelOf(ASKED, C.FIRM_FROM, C.FIRM_SURENESS, C.APART_AGAINST)).toBe("firm");
  expect(levelOf(ASKED, C.FIRM_FROM - LESS, C.FIRM_SURENESS, C.APART_AGAINST)).toBe("forming");
  expect(levelOf(ASKED, C.FIRM_FROM, C.FIRM_SURENESS - LESS, C.APART_AGAINST)).toBe("forming");
});

test("a term is forming from its bound on, shaky a hair below, and new only while it was never asked", () => {
  expect(levelOf(ASKED, C.FORMING_FROM, 0, C.APART_AGAINST)).toBe("forming");
  expect(levelOf(ASKED, C.FORMING_FROM - LESS, 0, C.APART_AGAINST)).toBe("shaky");
  expect(levelOf(trace(0, 0), 1, 1, C.APART_AGAINST)).toBe("new");
  expect(levelOf(trace(1, 0), 0, 0, C.APART_AGAINST)).toBe("shaky");
});

test("a term is shaky until it was right in two frames, whatever its estimate", () => {
  expect(levelOf({ ...ASKED, rightFrames: 1 }, 1, 1, C.APART_AGAINST)).toBe("shaky");
  expect(levelOf({ ...ASKED, rightFrames: 2 }, 1, 1, C.APART_AGAINST)).toBe("told apart");
});
