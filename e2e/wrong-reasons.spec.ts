import { expect, test } from "@playwright/test";
import type { Attempt } from "../src/engine/attempt.ts";
import { flippedFrom } from "../src/engine/flip-question/pose-flip.ts";
import { expectSound, frames, termName } from "./app.ts";
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

/** A flip that went wrong: its first idle change was picked. */
function missedFlip(id: string, hoursAgo: number): Attempt {
  const frame = frames.find((one) => one.id === id);
  const [answer = ""] = frame?.terms ?? [];
  const plain = given({ answer, chosen: answer, frame: id, at: Date.now() - hoursAgo * HOUR });
  const from = flippedFrom(id, frame?.terms ?? [], plain.seed);
  return { ...plain, revision: frame?.flipRevision ?? "", chosen: from, offered: [answer, from], change: 1 };
}

test("flips that went wrong, and wrong reasons, are told of wherever it is said that there is no confusion", async ({ page }) => {
  test.setTimeout(90_000);
  const flip = missedFlip("run-vs-version/best-of-the-experiment", 30);
  const said = "In one flip you picked a change that leaves the answer as it is.";
  await becomeLearner(page, [flip, right(0, 29, "decoy")]);

  await page.goto("/");
  await expect(page.getByText("Nothing of it is left to put right")).toHaveCount(0);
  await expect(page.getByText(`One right answer had the wrong reason, and waits under Review. ${said}`)).toBeVisible();
  await expectSound(page, "today after a flip that went wrong");

  await page.goto("/mastery");
  await expect(page.getByRole("region", { name: "Most often" })).toContainText(said);
  await expectSound(page, "mastery after a flip that went wrong");

  await page.goto(`/terms/${flip.answer}`);
  await expect(page.getByText(said)).toHaveCount(1);

  await page.goto("/review");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No confusion to put right");
  await expect(page.getByRole("main")).toContainText(said);
  await expectSound(page, "review after a flip that went wrong");
  await page.getByRole("link", { name: "Flips that went wrong" }).click();
  await expect(page.getByLabel("Answers")).toHaveValue("flip");
  await expect(page.getByRole("status").first()).toHaveText("1 of 2 answers");
  await expect(page.locator(".history > li").first()).toContainText("Wrong: the change that makes it");
});
