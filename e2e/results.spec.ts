import { expect, type Page, test } from "@playwright/test";
import { answerAndGoOn, expectSound, handIn, pack, startQuiz, termName } from "./app.ts";
import { rowsOf } from "./by-hand.ts";
import { becomeLearner } from "./learner.ts";
import { NOON, twoThousandAttempts } from "./two-thousand.ts";

const QUESTIONS = 6;

const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: NOON });
  await becomeLearner(page, twoThousandAttempts());
});

test("after a quiz each figure has its count, and what changed names only the quiz's own terms", async ({ page }) => {
  await startQuiz(page, `scope=contrast.retrain-vs-rollback&n=${QUESTIONS}&seed=a1`);
  for (let question = 0; question < QUESTIONS; question++) await answerAndGoOn(page, "wrong");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("None of six");
  await expect(part(page, "Time")).toContainText(/\d+ s on average over six answers/);
  expect(await rowsOf(part(page, "By contrast"))).toEqual([["Retrain or rollback", "0 of 6"]]);
  const changed = await rowsOf(part(page, "What changed"));
  const asked = ["retrain", "rollback"].map((term) => termName(term).toLowerCase());
  expect(changed.length).toBeGreaterThan(0);
  for (const [term] of changed) expect(asked).toContain(term?.toLowerCase());
  await expect(part(page, "What changed")).toContainText("by your answers on each term");
  await expectSound(page, "results of a quiz");
});

test("unanswered questions of an exam are named, and are not marked as wrong", async ({ page }) => {
  await startQuiz(page, "clock=exam&seed=7");
  await handIn(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("0 of 59 right");
  const sections = await rowsOf(part(page, "By section"));
  expect(sections.map(([name]) => name?.replace(/ \d+ unanswered$/, "")).toSorted()).toEqual(
    pack.sections.map(({ name }) => name).toSorted(),
  );
  for (const [name = "", right] of sections) expect(right).toBe(`0 of ${name.match(/(\d+) unanswered$/)?.[1]}`);
  await expect(part(page, "By section").locator(".cross")).toHaveCount(0);
  await expect(part(page, "By contrast").locator(".cross")).toHaveCount(0);
});

test("once a quiz is finished, and not before, the browser is asked not to clear this site's storage by itself", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.storage.persist = async () => {
      document.documentElement.dataset.asked = String(1 + Number(document.documentElement.dataset.asked ?? 0));
      return false;
    };
  });
  await startQuiz(page, `scope=contrast.retrain-vs-rollback&n=3&seed=a1`);
  for (let question = 0; question < 3; question++) {
    expect(await page.locator("html").getAttribute("data-asked")).toBeNull();
    await answerAndGoOn(page, "wrong");
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("None of three");
  await expect(page.locator("html")).toHaveAttribute("data-asked", "1");
});
