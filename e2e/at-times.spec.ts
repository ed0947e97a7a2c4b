import { expect, type Page, test } from "@playwright/test";
import type { Attempt } from "../src/engine/attempt.ts";
import { canPointAtTell, factsOf, verdictOf } from "../src/engine/generate/pointable-facts.ts";
import type { TermId } from "../src/engine/pack.ts";
import type { Posed } from "../src/engine/question.ts";
import { randomFrom } from "../src/engine/random.ts";
import { POINT_FOUND_ENOUGH, POINT_SHARE } from "../src/mastery/model/constants.ts";
import { aMoment, questionInView, spoken, startQuiz } from "./app.ts";
import { becomeLearner, framesBetween, given } from "./learner.ts";

const HOUR = 3_600_000;
const PAIR = ["retrain", "rollback"] as const;
/** Of its first questions some are drawn, and among them one of a term whose fact was found twice by then. */
const SEED = "w";
const ASKED_OF = 6;
const DRILL = `scope=contrast.retrain-vs-rollback&n=16&fact=times&seed=${SEED}`;

/** Both terms right in eight cases: firm. */
function knowsPair(how: (attempt: Attempt, place: number) => Attempt = (attempt) => attempt): Attempt[] {
  const frames = framesBetween(...PAIR);
  return Array.from({ length: 16 }, (_, place) => {
    const term = PAIR[place % 2] ?? "";
    return how(given({ answer: term, chosen: term, frame: frames[place % 8] ?? "", at: Date.now() - (40 - place) * HOUR }), place);
  });
}

/** Answers the first questions rightly, and points at what decides where that is asked. Gives what was asked of which question. */
async function askedInDrill(page: Page, count = ASKED_OF): Promise<readonly { readonly posed: Posed; readonly isAsked: boolean }[]> {
  await startQuiz(page, DRILL);
  const all: { posed: Posed; isAsked: boolean }[] = [];
  const heading = page.getByRole("heading", { level: 1 });
  for (let index = 0; index < count; index++) {
    await expect(page.getByText(`${index + 1} of 16`, { exact: true })).toBeVisible();
    const posed = await questionInView(page);
    const { question, key } = posed;
    await expect(heading).toHaveText(spoken(question.ask));
    await aMoment(page);
    await page.keyboard.press(String(question.options.findIndex(({ term }) => term === key.answer) + 1));
    await page.keyboard.press("Enter");
    await expect(heading).toHaveText(/^(Which fact decides\?|Yes, it is )/);
    const isAsked = (await heading.textContent())?.startsWith("Which fact decides?") ?? false;
    all.push({ posed, isAsked });
    await aMoment(page);
    if (isAsked) {
      const place = factsOf(question.blocks).findIndex((fact) => ["tell", "part"].includes(verdictOf(fact, key)));
      await page.keyboard.press("abcdefghijklmnopqrstuvwxyz".charAt(place));
      await page.keyboard.press("Enter");
      await expect(heading).toHaveText(/^Yes, it is /);
      await aMoment(page);
    }
    await page.keyboard.press("Enter");
  }
  return all;
}

/** Whether chance has the fact asked of a question, before it is looked at what the learner knows. */
function isDrawn(index: number, posed: Posed): boolean {
  return canPointAtTell(posed) && randomFrom("which fact", Number.parseInt(SEED, 36), index)() < POINT_SHARE;
}

test("at times asks of firm terms in one question of three, until the fact was found twice in a row", async ({ page }) => {
  test.setTimeout(120_000);
  await becomeLearner(page, knowsPair());
  const all = await askedInDrill(page);
  const found = new Map<TermId, number>();
  const expected = all.map(({ posed }, index) => {
    const times = found.get(posed.key.answer) ?? 0;
    const isAsked = isDrawn(index, posed) && times < POINT_FOUND_ENOUGH;
    if (isAsked) found.set(posed.key.answer, times + 1);
    return isAsked;
  });
  expect(all.map(({ isAsked }) => isAsked)).toEqual(expected);
  expect(expected.filter(Boolean).length, "some are asked").toBeGreaterThan(1);
  expect(all.filter(({ posed }, index) => isDrawn(index, posed) && !expected[index]).length, "one no longer is").toBeGreaterThan(0);
});

test("at times asks nothing of a newcomer, nor of whoever found the fact twice in a row already", async ({ browser }) => {
  test.setTimeout(120_000);
  const foundLast = knowsPair((attempt, place) => (place < 12 ? attempt : { ...attempt, pointed: { fact: "0.0", was: "tell" } }));
  for (const { history, count } of [
    // A third right answer on a term would make it forming.
    { history: [], count: 2 },
    { history: foundLast, count: ASKED_OF },
  ]) {
    const context = await browser.newContext();
    const page = await context.newPage();
    if (history.length > 0) await becomeLearner(page, history);
    const all = await askedInDrill(page, count);
    expect(all.filter(({ posed }, index) => isDrawn(index, posed)).length, "some are drawn").toBeGreaterThan(0);
    expect(all.map(({ isAsked }) => isAsked)).not.toContain(true);
    await context.close();
  }
});
