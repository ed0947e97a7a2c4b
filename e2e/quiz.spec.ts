import { expect, type Page, test } from "@playwright/test";
import {
  aMoment,
  answerByKey,
  copiedLink,
  expectSound,
  pack,
  questionInView,
  spoken,
  startQuiz,
  storedSession,
  termName,
  twinMark,
} from "./app.ts";
import { becomeLearner, someAttempts } from "./learner.ts";

const PAIR = "retrain-vs-rollback";
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

function clusterOf(size: number) {
  const found = pack.contrasts.find(({ terms }) => terms.length === size);
  if (found === undefined) throw new Error(`the pack has no contrast of ${size}`);
  return found;
}

/** The quiz's questions as the app stored them. */
async function questionsOf(page: Page): Promise<string[]> {
  return (await storedSession(page)).plan.items.map(({ frame, seed }) => `${frame} ${seed}`);
}

test("every scope can be had by link, and asks about nothing else", async ({ page }) => {
  await becomeLearner(page, someAttempts(120, Date.now() - 3_600_000));
  const family = pack.families.find(({ id }) => pack.contrasts.some((one) => one.family === id));
  const scopes = [
    ["due", /mixed questions$/],
    ["weak", /on your weak contrasts/],
    ["wrong", /on your wrong answers/],
    [`contrast.${clusterOf(3).id}`, /^Six questions on /],
    [`family.${family?.id}`, /^Six questions on /],
    ["term.rollback", /around rollback/],
  ] as const;
  for (const [scope, words] of scopes) {
    await page.goto(`/quiz?scope=${scope}&n=6`);
    await expect(heading(page)).toHaveText(words);
  }
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page.getByRole("radio")).toHaveCount(4);
  for (const { frame } of (await storedSession(page)).plan.items) {
    expect(pack.contrasts.find(({ id }) => frame.startsWith(`${id}/`))?.terms).toContain("rollback");
  }
});

test("a pair's own drill offers its two terms, a cluster's its own, and a mixed quiz four", async ({ page }) => {
  await startQuiz(page, `scope=contrast.${PAIR}&n=6&seed=a1`);
  await expect(page.getByRole("radio")).toHaveCount(2);
  await page.getByRole("button", { name: "Leave", exact: true }).click();
  await page.goto(`/quiz?scope=contrast.${clusterOf(3).id}&n=6&seed=a1`);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("button", { name: "Start the new one" }).click();
  await expect(page.getByRole("radio")).toHaveCount(3);
  await page.getByRole("button", { name: "Leave", exact: true }).click();
  await page.goto("/quiz?n=6&seed=a1");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("button", { name: "Start the new one" }).click();
  await expect(page.getByRole("radio")).toHaveCount(4);
});

test("a quiz can be of any length to 120, typed as one types", async ({ page }) => {
  await page.goto("/quiz/new");
  await page.getByText("Other", { exact: true }).click();
  const field = page.getByRole("textbox", { name: "Number of questions" });
  await field.fill("");
  await field.pressSequentially("37");
  await expect(page.locator("output")).toContainText("37 mixed questions");
  await field.fill("121");
  await expect(page.locator("output")).not.toContainText("121");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page).toHaveURL(/\/quiz\/new/);
  await field.fill("120");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page.getByText("1 of 120", { exact: true })).toBeVisible();
  await page.goto("/quiz?n=121");
  await expect(heading(page)).toHaveText("This link does not work");
});

test("by mouse: choose, change, strike out, restore, flag, say how sure, answer", async ({ page }) => {
  await startQuiz(page, "n=6&seed=a1");
  const { question } = await questionInView(page);
  const two = spoken(question.options[1]?.label ?? "");
  await page.getByRole("radio").first().click();
  await expect(page.getByRole("radio").first()).toBeChecked();
  await page.getByRole("radio").nth(1).click();
  await expect(page.getByRole("radio").nth(1)).toBeChecked();
  await page.getByRole("button", { name: `Strike out ${two}`, exact: true }).click();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Answer" })).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("radio").nth(1).click();
  await expect(page.getByRole("radio").nth(1)).toBeChecked();
  await page.getByRole("button", { name: "Flag", exact: true }).click();
  await expect(page.getByRole("button", { name: "Flagged" })).toBeVisible();
  await page.getByRole("button", { name: /^Sure/ }).click();
  await expect(page.getByRole("button", { name: /^Sure/ })).toHaveAttribute("aria-pressed", "true");
  await expectSound(page, "a question with everything marked");
  await page.getByRole("button", { name: "Answer" }).click();
  await expect(heading(page)).toContainText("it is", { ignoreCase: true });
});

test("by touch: choose and answer", async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await startQuiz(page, "n=6&seed=a1");
  await page.getByRole("radio").nth(2).tap();
  await expect(page.getByRole("radio").nth(2)).toBeChecked();
  await aMoment(page);
  await page.getByRole("button", { name: "Answer" }).tap();
  await expect(page.locator(".case mark").first()).toBeVisible();
  await context.close();
});

test("shortcuts can be switched off, and Enter still answers", async ({ page }) => {
  await page.goto("/settings");
  await page.getByRole("checkbox", { name: /Single-key shortcuts/ }).uncheck();
  await startQuiz(page, "n=6&seed=a1");
  await page.keyboard.press("1");
  await page.keyboard.press("f");
  await page.keyboard.press("?");
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Flag", exact: true })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("radio").first().check();
  await aMoment(page);
  await page.keyboard.press("Enter");
  await expect(page.locator(".case mark").first()).toBeVisible();
});

test("a double press answers once, and a question just come into view is not answered", async ({ page }) => {
  await page.clock.install();
  await startQuiz(page, "n=6&seed=a1");
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(page.locator(".case mark").first()).toBeVisible();
  await expect(page.getByText("1 of 6", { exact: true })).toBeVisible();
  await page.clock.runFor(300);
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 of 6", { exact: true })).toBeVisible();
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await page.clock.runFor(300);
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(page.locator(".case mark").first()).toBeVisible();
});

test("a link to a quiz gives someone else the same questions", async ({ page, browser }) => {
  await page.goto(`/quiz/new?contrast=${PAIR}`);
  const link = await copiedLink(page, "Copy a link to this quiz");
  await page.goto(link);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page.getByRole("radio").first()).toBeVisible();
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await becomeLearner(other, someAttempts(60, Date.now() - 3_600_000));
  await other.goto(link);
  await expect(other.getByText("Everyone who opens this link gets the same questions.")).toBeVisible();
  await other.getByRole("button", { name: "Start", exact: true }).click();
  await expect(other.getByRole("radio").first()).toBeVisible();
  expect(await questionsOf(other)).toEqual(await questionsOf(page));
  await elsewhere.close();
});

test("a single question has a link of its own, which doesn't tell its answer", async ({ page, browser }) => {
  await startQuiz(page, "n=6&seed=a1");
  const { posed } = await answerByKey(page, "wrong");
  const link = await copiedLink(page, "Copy a link to this question");
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(link);
  await expect(heading(other)).toHaveText("One question");
  await expectSound(other, "a question from a link");
  await other.getByRole("button", { name: "Open it" }).click();
  await expect(heading(other)).toHaveText(spoken(posed.question.ask));
  await expect(other.locator("mark")).toHaveCount(0);
  expect((await questionInView(other)).question.blocks).toEqual(posed.question.blocks);
  await elsewhere.close();
});

test("opening a link never overwrites a quiz in progress: it asks", async ({ page }) => {
  await startQuiz(page, "n=6&seed=a1");
  await page.keyboard.press("2");
  const mine = await questionsOf(page);
  await page.goto("/quiz?n=12&seed=zz");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page.getByRole("heading", { name: "A quiz is still open" })).toBeVisible();
  await page.getByRole("button", { name: "Resume it" }).click();
  await expect(page.getByRole("radio").nth(1)).toBeChecked();
  expect(await questionsOf(page)).toEqual(mine);
  await page.goto("/quiz?n=12&seed=zz");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("button", { name: "Start the new one" }).click();
  await expect(page.getByText("1 of 12", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page.getByRole("button", { name: "Resume" })).toHaveCount(2);
});

test("the tell can wait until the end, and answers can be changed until then", async ({ page }) => {
  await startQuiz(page, "n=2&tell=end&seed=a1");
  const { key } = await questionInView(page);
  for (const press of ["1", "2", "Enter"]) {
    await aMoment(page);
    await page.keyboard.press(press);
  }
  await expect(page.getByText("2 of 2")).toBeVisible();
  await expect(page.locator("mark")).toHaveCount(0);
  await aMoment(page);
  await page.keyboard.press("1");
  await aMoment(page);
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Everything answered");
  await aMoment(page);
  await page.getByRole("button", { name: "Submit" }).click();
  await page
    .locator(".questions a")
    .filter({ hasText: termName(key.answer) })
    .first()
    .click();
  await expect(twinMark(page)).toBeVisible();
});
