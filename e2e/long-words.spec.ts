import { expect, type Page, test } from "@playwright/test";
import { pose } from "../src/engine/generate/pose.ts";
import { seedFor } from "../src/engine/seeds.ts";
import { questionAddress } from "../src/session/links/question-link.ts";
import { casePath } from "../src/views/lookup/case-path.ts";
import { aMoment, answerByKey, frames, handIn, pack, startQuiz, twinMark } from "./app.ts";
import { SCREENS } from "./every-screen.ts";
import { expectLaidOut, expectRoomForLongWords, expectRoomInExhibits } from "./layout.ts";
import { becomeLearner, someAttempts } from "./learner.ts";

test.use({ viewport: { width: 320, height: 640 } });

async function isRoomy(page: Page, where: string): Promise<void> {
  await aMoment(page);
  await expectLaidOut(page, where);
  await expectRoomForLongWords(page, where);
}

test("at 320 px a word of 26 letters pushes nothing out of view, on any screen", async ({ page }) => {
  test.setTimeout(240_000);
  await becomeLearner(page, someAttempts(200, Date.now() - 3_600_000));
  for (const path of [...SCREENS, "/quiz?n=6&seed=a1", "/quiz?clock=exam&seed=7", "/quiz?print=1&n=6&seed=a1"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await isRoomy(page, path);
  }
});

test("at 320 px a word of 26 letters pushes nothing out of view, in a quiz and its results", async ({ page }) => {
  test.setTimeout(240_000);
  await startQuiz(page, "n=6&seed=a1&clock=pace60");
  await isRoomy(page, "a question");
  await page.reload();
  await expect(page.getByRole("radio").first()).toBeVisible();
  await answerByKey(page, "wrong");
  await expect(page.locator(".verdict mark").first()).toBeVisible();
  await isRoomy(page, "feedback");
  await page.goto("/quiz?clock=exam&seed=7");
  await aMoment(page);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await isRoomy(page, "a quiz is still open");
  await page.reload();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("button", { name: "Start the new one" }).click();
  await aMoment(page);
  await page.getByRole("button", { name: /of 59/ }).click();
  await isRoomy(page, "all questions");
  await page.reload();
  await expect(page.getByRole("radio").first()).toBeVisible();
  await aMoment(page);
  await handIn(page);
  await isRoomy(page, "results of an exam");
});

for (const kind of ["log", "table"] as const) {
  test(`at 320 px a word of 26 letters and a name of 60 push nothing out of view in ${kind}, asked and told`, async ({ page }) => {
    test.setTimeout(120_000);
    const shown = frames.find((frame) => {
      const { question, key } = pose(pack, frame, seedFor(frame.terms, frame.terms[0] ?? "", 7));
      return key.twins.some(({ tell }) => tell.some(({ spot }) => question.blocks[spot.block]?.kind === kind));
    });
    if (shown === undefined) throw new Error(`no frame with ${kind}`);
    const question = { frame: shown.id, seed: seedFor(shown.terms, shown.terms[0] ?? "", 7) };
    await page.goto(`/quiz?${questionAddress(question)}`);
    await page.getByRole("button", { name: "Open it" }).click();
    await expect(page.locator(".exhibit").first()).toBeVisible();
    await expectRoomInExhibits(page, `a question with ${kind}`);
    await page.goto(casePath({ ...question, chosen: shown.terms[1] }));
    await expect(twinMark(page)).toBeVisible();
    await expectRoomInExhibits(page, `a case with ${kind}`);
  });
}
