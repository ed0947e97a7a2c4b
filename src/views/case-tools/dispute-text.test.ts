import { expect, test } from "vitest";
import { type Disputed, disputeAddress, disputeText, trackerForm } from "./dispute-text.ts";

const FORM = "https://github.com/someone/tell-apart/issues/new";
const DISPUTED: Disputed = {
  address: "https://example.org/quiz?frame=a-vs-b/one&seed=k3",
  about: "A & B <b>",
  frame: "a-vs-b/one",
  revision: "r1",
  answer: "drift",
  chosen: "outage",
  words: 'Both hold: "10 %"\n& more',
  pack: "ml-pro.1234.json",
  product: "0.1.0",
};

test("the tracker’s form opens with the question’s address, what was chosen, the learner’s words and both versions", () => {
  const { origin, pathname, searchParams } = new URL(disputeAddress(FORM, DISPUTED));
  expect(origin + pathname).toBe(FORM);
  expect(Object.fromEntries(searchParams)).toEqual({
    template: "disputed-case.yml",
    title: "Disputed case: A & B <b>",
    case: DISPUTED.address,
    chosen: "outage",
    reason: DISPUTED.words,
    version: "a-vs-b/one r1, ml-pro.1234.json, Tell Apart 0.1.0",
  });
});

test("words without end leave an address that a server takes", () => {
  for (const letter of ["w", "ش", "\n", "😀"]) {
    const address = disputeAddress(FORM, { ...DISPUTED, words: letter.repeat(20_000) });
    expect(address.length).toBeLessThan(8_000);
    const reason = new URL(address).searchParams.get("reason") ?? "";
    expect(address.length + encodeURIComponent(letter).length, "as many as fit").toBeGreaterThan(7_500);
    expect(reason.replaceAll(letter, ""), "no letter is cut in two").toBe("");
  }
});

test("the same can be copied as a text", () => {
  expect(disputeText({ ...DISPUTED, words: " ", chosen: undefined })).toBe(
    `Disputed case: A & B <b>\n${DISPUTED.address}\nThe key says drift; I chose nothing.\na-vs-b/one r1, ml-pro.1234.json, Tell Apart 0.1.0`,
  );
});

test("a setting that names no https address is none", () => {
  expect(["", "issues", "javascript:alert(1)", "http://example.org"].map(trackerForm)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect([trackerForm(undefined), trackerForm(FORM)]).toEqual([undefined, FORM]);
});
