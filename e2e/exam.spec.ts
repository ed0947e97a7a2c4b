import { expect, test } from "@playwright/test";
import { aMoment, expectNoSidewaysScroll, expectSound, pack, startQuiz, storedSession, twinMark } from "./app.ts";

const EXAM = "clock=exam&seed=7";

test("an exam draws 59 by section weight, with no frame twice", async ({ page }) => {
  await startQuiz(page, EXAM);
  const { items } = (await storedSession(page)).plan;
  expect(items).toHaveLength(pack.exam.questions);
  expect(new Set(items.map(({ frame }) => frame)).size).toBe(items.length);
  const total = pack.sections.reduce((sum, { weight }) => sum + weight, 0);
  for (const { id, weight } of pack.sections) {
    const frames = new Set(pack.contrasts.filter(({ section }) => section === id).flatMap((one) => one.frames.map((frame) => frame.id)));
    const share = items.filter(({ frame }) => frames.has(frame)).length;
    if (frames.size > 0) expect(Math.abs(share - (items.length * weight) / total), id).toBeLessThan(1);
  }
});

for (const width of [1280, 390]) {
  test(`no word of the bar is torn at ${width} px, and a wide screen's clock is one line, beside a question and in the review`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await startQuiz(page, EXAM);
    /** How many lines each takes: the way out's word, and the clock's digits with the word after them. */
    const linesOf = () =>
      page.locator(".quiz .bar").evaluate((bar) => {
        const [digits, after] = [".timer", ".clock .small"].map((part) => bar.querySelector(part)?.getBoundingClientRect());
        return {
          word: bar.querySelector(".word")?.getClientRects().length,
          clock: digits !== undefined && after !== undefined && after.top < digits.bottom ? 1 : 2,
        };
      });
    const expected = { word: 1, clock: width === 1280 ? 1 : 2 };
    expect(await linesOf()).toEqual(expected);
    await aMoment(page);
    await page.keyboard.press("n");
    await page.getByRole("dialog").getByRole("button", { name: "Finish and review" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("unanswered");
    expect(await linesOf()).toEqual(expected);
    await expectNoSidewaysScroll(page, "the review");
  });
}

test("the navigator and the review show what is answered, unanswered, flagged and current; then the result", async ({ page }) => {
  test.setTimeout(90_000);
  await startQuiz(page, EXAM);
  await aMoment(page);
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 of 59")).toBeVisible();
  await aMoment(page);
  await page.keyboard.press("f");
  await page.keyboard.press("Enter");
  await expect(page.getByText("3 of 59")).toBeVisible();
  await aMoment(page);
  await page.keyboard.press("n");
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByText("1 answered, 58 to go, 1 flagged")).toBeVisible();
  await expect(sheet.getByRole("button", { name: "Question 1, answered", exact: true })).toBeVisible();
  await expect(sheet.getByRole("button", { name: "Question 2, unanswered, flagged", exact: true })).toBeVisible();
  await expect(sheet.getByRole("button", { name: "Question 3, unanswered, current", exact: true })).toBeVisible();
  await expectSound(page, "navigator");
  await sheet.getByRole("button", { name: "Question 1, answered", exact: true }).click();
  await expect(page.getByRole("radio").first()).toBeChecked();
  await aMoment(page);
  await page.keyboard.press("3");
  await expect(page.getByRole("radio").nth(2)).toBeChecked();
  await page.keyboard.press("n");
  await sheet.getByRole("button", { name: "Finish and review" }).click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("58 unanswered, one flagged");
  await expect(page.locator("mark")).toHaveCount(0);
  await page
    .getByRole("region", { name: /Flagged/ })
    .getByRole("button")
    .click();
  await expect(page.getByText("2 of 59")).toBeVisible();
  await aMoment(page);
  await page.keyboard.press("2");
  await page.keyboard.press("n");
  await sheet.getByRole("button", { name: "Finish and review" }).click();
  await expect(heading).toHaveText("57 unanswered, one flagged");
  await aMoment(page);
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(sheet.getByRole("heading", { name: "Submit with 57 unanswered?" })).toBeVisible();
  await sheet.getByRole("button", { name: "Keep working" }).click();
  await expect(heading).toHaveText("57 unanswered, one flagged");
  await page.getByRole("button", { name: "Submit" }).click();
  await sheet.getByRole("button", { name: "Submit" }).click();
  await expect(heading).toHaveText(/^\d of 59 right$/);
  await expect(page.getByRole("heading", { name: "By section" })).toBeVisible();
  await expect(page.getByText("The exam’s pass mark is not published, so none is shown.")).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(/\d\s?%/);
  const questions = page.locator(".questions a");
  await expect(questions).toHaveCount(59);
  for (const at of [0, 58]) {
    await questions.nth(at).click();
    await expect(twinMark(page)).toBeVisible();
    await page.goBack();
  }
});
