import { expect, type Page, test } from "@playwright/test";
import { aMoment, handIn, startQuiz, storedSession } from "./app.ts";
import { becomeLearner, someAttempts } from "./learner.ts";

const EXAM = "Databricks Machine Learning Professional exam";
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const link = (name: string) => (page: Page) => page.getByRole("link", { name, exact: true }).first().click();
const start = (page: Page) => page.getByRole("button", { name: "Start", exact: true }).click();

interface Task {
  /** From the first page. */
  readonly presses: readonly ((page: Page) => Promise<void>)[];
  readonly isThere: (page: Page) => Promise<void>;
}

const asks = async (page: Page) => expect(page.getByRole("radio").first()).toBeVisible();

const OF_A_NEWCOMER: Readonly<Record<string, Task>> = {
  "a quiz of one's own choice": { presses: [link("Practice"), start], isThere: asks },
  "a timed quiz": {
    presses: [link("Timed practice"), start],
    isThere: async (page) => {
      await asks(page);
      await expect(page.getByRole("timer")).toContainText("left");
    },
  },
  "an exam rehearsal": {
    presses: [link("Exam rehearsal"), start],
    isThere: async (page) => {
      await asks(page);
      expect((await storedSession(page)).plan.items).toHaveLength(59);
    },
  },
  "the drill of one pair": {
    presses: [link("Terms and contrasts"), (page) => page.getByRole("button", { name: /^Practise Retrain or rollback/ }).click()],
    isThere: async (page) => expect(page.getByRole("radio")).toHaveCount(2),
  },
  "a term": {
    presses: [link("Terms and contrasts"), link("Rollback")],
    isThere: async (page) => expect(heading(page)).toHaveText("Rollback"),
  },
};

const OF_A_LEARNER: Readonly<Record<string, Task>> = {
  ...OF_A_NEWCOMER,
  "a review of wrong answers": {
    presses: [link("Review of wrong answers"), (page) => page.getByRole("button", { name: /^Retry with new/ }).click()],
    isThere: asks,
  },
  "a quiz of the weak contrasts": { presses: [link("Weak contrasts"), start], isThere: asks },
};

for (const [who, tasks] of [
  ["a newcomer", OF_A_NEWCOMER],
  ["a learner", OF_A_LEARNER],
] as const)
  for (const [task, { presses, isThere }] of Object.entries(tasks))
    test(`${who} comes to ${task} in two presses from the first page, by names that are in view there`, async ({ page }) => {
      if (who === "a learner") await becomeLearner(page, someAttempts(150, Date.now() - 3_600_000));
      await page.goto("/");
      for (const press of presses) {
        await press(page);
        await aMoment(page);
      }
      await isThere(page);
    });

test("the first screen, the tab and a friend's page say which exam this is for", async ({ page }) => {
  for (const path of ["/", "/quiz?n=6&seed=a1", "/quiz?clock=exam&seed=7"]) {
    await page.goto(path);
    await expect(page.getByText(`For the ${EXAM}`)).toBeInViewport();
    await expect(page).toHaveTitle(new RegExp(EXAM));
  }
});

test("on a small phone the start is in view, and the exam's name with it", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await page.goto("/");
  const button = page.getByRole("button", { name: /^Try your first case/ });
  await expect(button).toBeInViewport({ ratio: 1 });
  const [box, tabs] = [await button.boundingBox(), await page.getByRole("navigation").boundingBox()];
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(tabs?.y ?? 0);
  await expect(page.getByText(`For the ${EXAM}`)).toBeInViewport();
});

test("a search finds terms by any of their names, and pairs by their terms", async ({ page }) => {
  await page.goto("/terms");
  await page.getByRole("searchbox").pressSequentially("roll");
  await expect(page.getByRole("link", { name: "Rollback", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Retrain or rollback", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Ray", exact: true })).toHaveCount(0);
  await page.getByRole("link", { name: "Rollback", exact: true }).click();
  await page.goBack();
  await expect(page.getByRole("searchbox")).toHaveValue("roll");
});

test("an open quiz can be discarded, after asking; what was answered in it stays in the record", async ({ page }) => {
  await startQuiz(page, "n=6&seed=a1");
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(page.locator(".verdict mark").first()).toBeVisible();
  await page.getByRole("link", { name: "Leave", exact: true }).click();
  await page.getByRole("button", { name: /^Discard/ }).click();
  await expect(page.getByRole("dialog")).toContainText("What you answered stays in your record.");
  await page.getByRole("button", { name: "Keep it" }).click();
  await page.getByRole("button", { name: /^Discard/ }).click();
  await page.getByRole("button", { name: "Discard it" }).click();
  await expect(page.getByRole("button", { name: "Resume" })).toHaveCount(0);
  await page.reload();
  await expect(heading(page)).toBeVisible();
  await expect(page.getByRole("button", { name: "Resume" })).toHaveCount(0);
  await page.goto("/settings");
  await expect(page.getByText(/^1 answer since/)).toBeVisible();
});

test("a past rehearsal is found again", async ({ page }) => {
  test.setTimeout(90_000);
  await startQuiz(page, "clock=exam&seed=7");
  await page.keyboard.press("1");
  await handIn(page);
  const score = (await heading(page).textContent()) ?? "";
  await page.goto("/");
  await link("Past rehearsals")(page).catch(() => undefined);
  await page.goto("/review");
  await page.getByRole("region", { name: "Past results" }).getByRole("link", { name: "Exam rehearsal" }).click();
  await expect(heading(page)).toHaveText(score);
});
