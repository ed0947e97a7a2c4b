import { expect, type Page, test } from "@playwright/test";
import { aMoment } from "./app.ts";
import { allow, answersLeft, exported, isWhole, letPagesAnswer, type Shown } from "./driver.ts";

// What goes wrong once in many answers must not pass at a second try.
test.describe.configure({ retries: 0 });

/** Answers in all; `npm run test:storage` asks for more. */
const ANSWERS = Number(process.env.ANSWERS ?? 60);

for (const tabs of [2, 3]) {
  for (const way of ["in turns", "at once"] as const) {
    test(`${tabs} tabs answering ${way} lose nothing, double nothing, and know the same without a reload`, async ({ context }) => {
      test.setTimeout(60_000 + ANSWERS * 2_000);
      const shown: Shown[] = [];
      await letPagesAnswer(context, (answer) => shown.push(answer));
      const pages: Page[] = [];
      for (let tab = 0; tab < tabs; tab++) pages.push(await openQuiz(await context.newPage()));
      const share = Math.ceil(ANSWERS / 4 / tabs);
      if (way === "at once") await Promise.all(pages.map((page) => answered(page, share)));
      else for (let turn = 0; turn < share; turn++) for (const page of pages) await answered(page, 1);

      const seen = await Promise.all(pages.map(masteryIn));
      expect(new Set(seen).size, "tabs differ").toBe(1);
      const kept = await exported(await context.newPage());
      expect(kept.length).toBe(share * tabs);
      isWhole(kept, shown);
    });
  }
}

test("answers that another tab deletes are gone in the tab that gave them, without a reload", async ({ context }) => {
  await letPagesAnswer(context, () => undefined);
  const one = await openQuiz(await context.newPage());
  const other = await context.newPage();
  await other.goto("/settings");
  await answered(one, 3);
  await leave(one);
  await one.getByRole("link", { name: "Settings", exact: true }).click();
  for (const page of [one, other]) await expect(page.getByText("3 answers since")).toBeVisible();
  await other.getByRole("button", { name: "Reset" }).click();
  await other.getByRole("dialog").getByRole("button", { name: "Reset" }).click();
  for (const page of [one, other]) await expect(page.getByText("No answers yet")).toBeVisible();
  expect(await one.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("tell-apart/log/")))).toEqual([]);
});

test("a quiz open in one tab is not taken over silently by another", async ({ context }) => {
  const one = await openQuiz(await context.newPage());
  const other = await context.newPage();
  await other.goto("/quiz");
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("This quiz is open in another tab");
  await expect(one.getByRole("radio").first()).toBeVisible();
  await other.getByRole("button", { name: "Bring it here" }).click();
  await expect(other.getByRole("radio").first()).toBeVisible();
  await expect(one.getByRole("heading", { level: 1 })).toHaveText("This quiz is open in another tab");
});

test("a tab that is loaded again opens its own quiz, and a new one asks for none that another tab has", async ({ context }) => {
  const one = await openQuiz(await context.newPage());
  await aMoment(one);
  await one.keyboard.press("1");
  await one.keyboard.press("Enter");
  const tell = one.locator(".verdict .case mark").first();
  await expect(tell).toBeVisible();
  const other = await openQuiz(await context.newPage());
  await one.reload();
  await expect(tell).toBeVisible();
  await other.close();
  await one.reload();
  await expect(tell).toBeVisible();
  await openQuiz(await context.newPage());
  const fresh = await context.newPage();
  await fresh.goto("/quiz");
  await expect(fresh.getByRole("radio").first()).toBeVisible();
  await expect(tell).toBeVisible();
});

/** Each tab begins a quiz of its own. */
async function openQuiz(page: Page): Promise<Page> {
  await page.goto("/quiz?n=12&scope=due");
  await page.getByRole("button", { name: "Start" }).click();
  const again = page.getByRole("button", { name: "Start the new one" });
  await expect(page.getByRole("radio").first().or(again)).toBeVisible();
  if (await again.isVisible()) await again.click();
  await expect(page.getByRole("radio").first()).toBeVisible();
  return page;
}

async function answered(page: Page, count: number): Promise<void> {
  await allow(page, count);
  await expect.poll(() => answersLeft(page), { timeout: 30_000 + count * 4_000, intervals: [20, 50, 100] }).toBe(0);
}

async function leave(page: Page): Promise<void> {
  await page
    .getByRole("link", { name: "Leave", exact: true })
    .or(page.getByRole("button", { name: "Leave", exact: true }))
    .click();
}

/** What the mastery screen says, reached by the app's own links. */
async function masteryIn(page: Page): Promise<string> {
  await leave(page);
  await page.getByRole("link", { name: "Mastery", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where you mix terms up");
  await page.waitForTimeout(500);
  return (await page.locator("main").textContent()) ?? "";
}
