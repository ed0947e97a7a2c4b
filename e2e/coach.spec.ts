import { expect, type Page, test } from "@playwright/test";
import { answerAndGoOn, copiedLink, pack, storedSession, termName } from "./app.ts";
import { expectLaidOut } from "./layout.ts";
import { becomeLearner, framesBetween, given, someAttempts } from "./learner.ts";

const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
] as const;
const DAY = 86_400_000;
const coach = (page: Page) => page.locator("section[aria-labelledby=coach]");
const row = (page: Page, when: string | RegExp) => coach(page).getByRole("listitem").filter({ hasText: when });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Noon of yesterday, so that what was answered then lies on one day in every time zone a test may run in. */
const yesterday = () => new Date(Date.now() - DAY).setHours(12, 0, 0, 0);
const dayAfter = (days: number) => new Date(Date.now() + days * DAY).toLocaleDateString("sv-SE");
const dateOf = (days: number) =>
  new Date(Date.now() + days * DAY).toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long" });

async function questionsOf(page: Page): Promise<string[]> {
  await expect(page.getByRole("radio").first()).toBeVisible();
  return (await storedSession(page)).plan.items.map(({ frame, seed }) => `${frame} ${seed}`);
}

for (const viewport of SIZES) {
  test.describe(`at ${viewport.width} x ${viewport.height}`, () => {
    test.use({ viewport });

    test("the exam's day is asked for on Today, and a plan for the days left follows, with its rehearsals and a score to expect", async ({
      page,
    }) => {
      await becomeLearner(page, someAttempts(150, yesterday()));
      await page.goto("/");
      await expect(coach(page).getByRole("heading")).toHaveText("Your plan for today");
      await expect(row(page, "Exam rehearsal")).toHaveCount(0);
      await page.getByLabel("When is your exam? (optional)").fill(dayAfter(12));
      await expect(coach(page).getByRole("heading")).toHaveText("Twelve days to the exam");
      await expect(row(page, dateOf(2))).toContainText("Ten days before the exam");
      await expect(row(page, dateOf(9))).toContainText("Three days before the exam");
      await expect(row(page, dateOf(12))).toContainText("At 24 questions a day");
      await expect(row(page, /^Today/)).toContainText("Two sets of twelve");
      await expect(row(page, "Score to expect")).toContainText(/\d+ to \d+ of 59 right/);
      await page.getByLabel("At most a day").selectOption("12 questions");
      await expect(row(page, /^Today/)).toContainText("A set of twelve");
      await expectLaidOut(page, "Today with a plan");
      await page.reload();
      await expect(row(page, /^Today/)).toContainText("A set of twelve");
      await row(page, dateOf(9)).getByRole("link", { name: "Exam rehearsal" }).click();
      await expect(heading(page)).toHaveText("An exam rehearsal of 59 questions");
    });

    test("what was missed on the last day is named, seen and retried from Today", async ({ page }) => {
      const [frame = "", other = ""] = framesBetween("retrain", "rollback");
      await becomeLearner(page, [
        given({ answer: "retrain", chosen: "rollback", frame, at: yesterday() }),
        given({ answer: "rollback", chosen: "rollback", frame: other, at: yesterday() + 60_000 }),
      ]);
      await page.goto("/");
      await expect(row(page, "Yesterday")).toContainText("1 of 2 right");
      await expect(row(page, "Yesterday")).toContainText(`You said ${termName("rollback")}, it was`);
      await row(page, "Yesterday").getByRole("link", { name: "See all that day’s wrong answers" }).click();
      await expect(page.getByRole("status").filter({ hasText: "answers" })).toHaveText("1 of 2 answers");
      await page.goBack();
      await page.getByRole("button", { name: "retry what you missed" }).click();
      await expect(page.getByText("1 of 1", { exact: true })).toBeVisible();
      const [item] = (await storedSession(page)).plan.items;
      expect(["retrain", "rollback"]).toContain(item?.answer);
      expect(item?.frame).not.toBe(frame);
    });

    test("a newcomer sees no plan", async ({ page }) => {
      await page.goto("/");
      await expect(page.getByRole("button", { name: /^Try your first case/ })).toBeVisible();
      await expect(coach(page)).toHaveCount(0);
    });

    test("the result of an ordinary quiz has a link, which gives a friend the very questions", async ({ page, browser }) => {
      test.setTimeout(240_000);
      await becomeLearner(page, someAttempts(60, yesterday()));
      await page.goto("/");
      await page.getByRole("button", { name: "Start", exact: true }).click();
      const mine = await questionsOf(page);
      for (let number = 0; number < mine.length; number++) {
        await expect(page.getByText(`${number + 1} of 12`, { exact: true })).toBeVisible();
        await answerAndGoOn(page, number === 0 ? "wrong" : "right");
      }
      await expect(heading(page)).toHaveText("Eleven of twelve");
      const link = await copiedLink(page, "Copy a link to this quiz");
      for (const { id } of pack.terms) expect(link).not.toContain(id);
      const elsewhere = await browser.newContext({ viewport });
      const friend = await elsewhere.newPage();
      await friend.goto(link);
      await expect(heading(friend)).toHaveText("Twelve mixed questions");
      await expect(friend.getByText("Everyone who opens this link gets the same questions.")).toBeVisible();
      await friend.getByRole("button", { name: "Start", exact: true }).click();
      expect(await questionsOf(friend)).toEqual(mine);
      await elsewhere.close();
    });
  });
}

test("on the exam's day nothing is planned, and after it another day can be given", async ({ page }) => {
  await becomeLearner(page, someAttempts(60, yesterday()));
  await page.goto("/");
  await page.getByLabel("When is your exam? (optional)").fill(dayAfter(0));
  await expect(coach(page).getByRole("heading")).toHaveText("The exam is today");
  await expect(row(page, /^Today/)).toContainText("Nothing is planned for today.");
  await page.goto("/settings");
  await page.getByLabel("Exam day").fill(dayAfter(-2));
  await page.goto("/");
  await expect(coach(page).getByRole("heading")).toHaveText("Your exam’s day is past");
  await page.getByLabel("Exam day").fill(dayAfter(1));
  await expect(coach(page).getByRole("heading")).toHaveText("The exam is tomorrow");
  await expect(row(page, "Exam rehearsal")).toHaveCount(0);
});
