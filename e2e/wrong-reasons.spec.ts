import { expect, test } from "@playwright/test";
import { expectSound, termName } from "./app.ts";
import { becomeLearner, framesBetween, given } from "./learner.ts";

const HOUR = 3_600_000;
const TERM = "retrain";
const FRAMES = framesBetween(TERM, "rollback");

function right(index: number, hoursAgo: number, was?: "tell" | "decoy" | "neutral") {
  const attempt = given({ answer: TERM, chosen: TERM, frame: FRAMES[index] ?? "", at: Date.now() - hoursAgo * HOUR });
  return was === undefined ? attempt : { ...attempt, pointed: { fact: "0.0", was } };
}

test("what was right for the wrong reason is counted, found again, and waits to be put right", async ({ page }) => {
  test.setTimeout(90_000);
  await becomeLearner(page, [right(0, 9, "tell"), right(1, 8), right(2, 7, "decoy"), right(3, 6, "neutral")]);

  await page.goto("/review");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No wrong answer to put right");
  const waiting = page.getByRole("region", { name: "Right for the wrong reason" });
  await expect(waiting).toContainText("Two answers");
  await expect(waiting.locator(".cases li")).toHaveCount(2);
  await expectSound(page, "review with wrong reasons");
  await waiting.getByRole("button", { name: `Practise ${termName(TERM)}` }).click();
  await expect(page.getByText("1 of 6", { exact: true })).toBeVisible();

  await page.goto("/history?kind=reason");
  await expect(page.getByRole("status").first()).toHaveText("2 of 4 answers");
  await expect(page.locator(".history > li").first()).toContainText("Right, for the wrong reason");
  await expect(page.getByLabel("Answers")).toHaveValue("reason");

  await page.goto(`/terms/${TERM}`);
  await expect(page.getByRole("complementary", { name: "Your record" })).toContainText("Found 1 of 3");
  await expect(page.getByRole("complementary", { name: "Your record" })).toContainText("Recognised 4 of 4");

  await page.goto("/mastery");
  await expect(page.getByRole("region", { name: "Right for the wrong reason" })).toContainText("2 of 3");
  await expectSound(page, "mastery with wrong reasons");
});
