import { expect, type Page, test } from "@playwright/test";
import type { Block, Spot } from "../src/engine/question.ts";
import { aMoment, answerByKey, questionInView, spoken, storedSession, termName, twinMark } from "./app.ts";

test("a first visit, a timed quiz by keyboard, the tell and its twin, a reload, results, review and mastery", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Some terms look alike until one fact gives them away");
  await expect(page.locator(".case mark").first()).toBeVisible();
  await expect(twinMark(page)).toBeVisible();

  await page.goto("/quiz/new?contrast=retrain-vs-rollback");
  await expect(page.getByRole("status").or(page.locator("output")).first()).toBeVisible();
  await expect(page.locator("output")).toContainText("Twelve questions on retrain or rollback");
  await page.getByRole("radio", { name: /^Timed practice/ }).check();
  await aMoment(page);
  await page.getByRole("button", { name: "Start" }).press("Enter");

  let wrong = 0;
  for (let number = 1; number <= 12; number++) {
    await expect(page.getByText(`${number} of 12`, { exact: true })).toBeVisible();
    await expect(page.getByRole("timer")).toContainText("left");
    if (number === 5) {
      const before = await questionInView(page);
      await page.reload();
      await expect(page.getByText("5 of 12", { exact: true })).toBeVisible();
      expect((await questionInView(page)).question.id).toBe(before.question.id);
    }
    // The last four: an earlier one may be put right by what comes after it.
    const { answer, chosen, posed } = await answerByKey(page, number > 8 ? "wrong" : "right");
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toBeFocused();
    if (answer === chosen) await expect(heading).toContainText(`Yes, it is`);
    else {
      wrong += 1;
      await expect(heading).toContainText(`not ${termName(chosen)}`);
    }
    await expect(twinMark(page)).toBeVisible();
    const twin = posed.key.twins.find((one) => one.answer === chosen) ?? posed.key.twins[0];
    const spots = twin?.tell.map(({ spot }) => spot) ?? [];
    const told = await markedIn(page, ".case:not(.twin)");
    for (const text of textsAt(posed.question.blocks, spots)) expect(told).toContain(text);
    const now = await markedIn(page, ".case.twin");
    for (const text of textsAt(twin?.blocks ?? [], spots)) expect(now).toContain(text);
    await page.waitForTimeout(300);
    await page.keyboard.press("Enter");
  }

  await expect(page).toHaveURL(/\/results\//);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Eight of twelve");
  expect(wrong).toBe(4);
  await expect(page.getByRole("heading", { name: "Confusions" })).toBeVisible();
  await page.getByRole("link", { name: /Review four wrong answers/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("It is");
  await expect(twinMark(page)).toBeVisible();

  await page.getByRole("link", { name: "Review", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Four answers to put right");
  await expect(page.locator(".group li a")).toHaveCount(4);
  await page.getByRole("button", { name: "Retry with a new case" }).first().click();
  const fresh = await questionInView(page);
  await expect(page.getByRole("heading", { level: 1, name: spoken(fresh.question.ask) })).toBeVisible();
  await answerByKey(page, "right");
  await page.waitForTimeout(300);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/results\//);

  await page.getByRole("link", { name: "Mastery", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where you mix terms up");
  await expect(page.getByRole("row", { name: /You said .+, it was / }).first()).toBeVisible();
  const matrix = page.getByRole("table", { name: "What to do about it" });
  await expect(matrix.locator(".c1, .c2, .c3").first()).toBeVisible();
});

test("a question leaves nothing behind that tells its answer", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: /Try your first case/ }).click();
  await storedSession(page);
  await expect(page.locator("mark")).toHaveCount(0);
  await expect(page.getByRole("radio").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 of 6", { exact: true })).toBeVisible();
});

/** All that is marked, without the words for those who do not see the mark, and without blanks. */
async function markedIn(page: Page, where: string): Promise<string> {
  const texts = await page.locator(`${where} mark`).evaluateAll((marks) =>
    marks.map((mark) => {
      const copy = mark.cloneNode(true);
      if (!(copy instanceof Element)) return "";
      for (const hidden of copy.querySelectorAll(".vh")) hidden.remove();
      return copy.textContent;
    }),
  );
  return squeezed(texts.join(""));
}

/** What stands at the spots, as it is marked. Charts and logs are left out: a chart’s tell is a line, and of an entry only what differs is marked. */
function textsAt(blocks: readonly Block[], spots: readonly Spot[]): string[] {
  return spots.flatMap(({ block: at, line, cell, piece }) => {
    const block = blocks[at];
    if (block === undefined || block.kind === "chart" || block.kind === "log") return [];
    const text = block.kind === "prose" ? block.text : block.kind === "code" ? block.lines[line] : block.rows[line]?.[cell];
    const told = text?.[piece] ?? "";
    return told.trim() === "" ? [] : [squeezed(block.kind === "code" && block.language === "diff" ? told.replace(/^[+-]/, "") : told)];
  });
}

function squeezed(text: string): string {
  return text.replace(/\s+|`|^> /g, "");
}
