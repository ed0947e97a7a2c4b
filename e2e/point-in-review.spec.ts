import { expect, type Page, test } from "@playwright/test";
import { canPointAtTell, factsOf, verdictOf } from "../src/engine/generate/pointable-facts.ts";
import type { Posed } from "../src/engine/question.ts";
import { aMoment, askWhichFact, expectSound, handIn, questionInView, startQuiz } from "./app.ts";
import { expectLaidOut } from "./layout.ts";

const EXAM = "clock=exam&seed=7";
const ANSWERED = 4;

/** Answers the first questions of an exam, all rightly but the first, and hands it in. */
async function sitExam(page: Page): Promise<readonly Posed[]> {
  await startQuiz(page, EXAM);
  const posed: Posed[] = [];
  for (let number = 1; number <= ANSWERED; number++) {
    await expect(page.getByRole("button", { name: new RegExp(`${number} of 59`) })).toBeVisible();
    const { question, key } = await questionInView(page);
    posed.push({ question, key });
    await aMoment(page);
    const right = question.options.findIndex(({ term }) => term === key.answer);
    await page.keyboard.press(String(number === 1 ? ((right + 1) % question.options.length) + 1 : right + 1));
    await page.keyboard.press("Enter");
  }
  await expect(
    page.getByRole("button", { name: new RegExp(`${ANSWERED + 1} of 59`) }),
    "no answer of an exam is asked for its fact",
  ).toBeVisible();
  await handIn(page);
  return posed;
}

function rowsOfLog(page: Page): Promise<string> {
  return page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith("tell-apart/log"))
      .map(([, value]) => String(value))
      .join("\n"),
  );
}

const WANTED = "Ask me which fact decides before each tell";

test("the look back at an exam asks which fact decides before the tell, by keyboard, and the record stays as it was", async ({ page }) => {
  test.setTimeout(120_000);
  await askWhichFact(page, "Always");
  const all = await sitExam(page);
  const before = await rowsOfLog(page);
  await expect(page.getByLabel(WANTED)).toBeChecked();
  const at = all.findIndex((posed, index) => index > 0 && canPointAtTell(posed));
  const posed = all[at];
  if (posed === undefined) throw new Error("no case of the exam can be pointed at");
  const facts = factsOf(posed.question.blocks);

  const opened = page.url();
  await page
    .locator(`.questions a[href*="/${at + 1}"]`)
    .filter({ hasText: String(at + 1) })
    .first()
    .click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("Which fact decides?");
  await expect(heading).toBeFocused();
  await expect(page.locator("mark, ins, .twin")).toHaveCount(0);
  await expect(page.getByRole("radiogroup", { name: "Which fact decides?" }).getByRole("radio")).toHaveCount(facts.length);
  await expectLaidOut(page, "pointing in the review");
  await expectSound(page, "pointing in the review");

  const elsewhere = facts.findIndex((fact) => ["neutral", "decoy"].includes(verdictOf(fact, posed.key)));
  await aMoment(page);
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio").first()).toBeChecked();
  await page.keyboard.press("abcdefghijklmnopqrstuvwxyz".charAt(elsewhere));
  await expect(page.getByRole("radio").nth(elsewhere)).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(heading).toHaveText("Right, but not because of that");
  await expect(heading).toBeFocused();
  await expect(page.locator(".case:not(.twin) .pointed.cross")).toHaveCount(1);
  await expect(page.getByText("what you pointed at is not in your record")).toBeVisible();
  await expectSound(page, "pointed in the review");
  expect(await rowsOfLog(page), "an answer is never changed afterwards").toBe(before);

  await page.reload();
  await expect(heading).toHaveText("Right, but not because of that");
  await page.getByRole("link", { name: "Results", exact: true }).click();
  await expect(page).toHaveURL(opened);
  await expect(page.getByRole("region", { name: "Right for the wrong reason" })).toHaveCount(0);

  await page.getByRole("link", { name: "Review one wrong answer" }).click();
  await expect(heading).toHaveText("Which fact decides?");
  await aMoment(page);
  await page.keyboard.press("Escape");
  await expect(heading).toHaveText(/^It is .+, not /);
  await expect(page.locator(".pointed, .yours")).toHaveCount(0);
  await expect(page.getByText("is not in your record")).toHaveCount(0);
});

test("at times it is offered and wanted by a press that stays in the address; off it is not offered", async ({ page }) => {
  test.setTimeout(120_000);
  await askWhichFact(page, "At times");
  const all = await sitExam(page);
  const at = all.findIndex((posed) => canPointAtTell(posed));
  const link = page
    .locator(`.questions a[href*="/${at + 1}"]`)
    .filter({ hasText: String(at + 1) })
    .first();
  await expect(page.getByLabel(WANTED)).not.toBeChecked();
  await link.click();
  await expect(page.locator("mark").first()).toBeVisible();
  await page.goBack();
  await page.getByLabel(WANTED).check();
  await expect(page).toHaveURL(/\?fact=always$/);
  await page.reload();
  await expect(page.getByLabel(WANTED)).toBeChecked();
  await page.setViewportSize({ width: 390, height: 844 });
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Which fact decides?");
  await expectLaidOut(page, "pointing in the review on a phone");
  await expectSound(page, "pointing in the review on a phone");
  await aMoment(page);
  await page.getByRole("button", { name: "Skip" }).click();
  await expect(page.locator("mark").first()).toBeVisible();
  await page.goBack();
  const results = page.url();

  await askWhichFact(page, "Off");
  await page.goto(results);
  await expect(page.getByRole("heading", { name: "All questions" })).toBeVisible();
  await expect(page.getByLabel(WANTED)).toHaveCount(0);
  await link.click();
  await expect(page.locator("mark").first()).toBeVisible();
});
