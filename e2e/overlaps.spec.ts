import { expect, type Page, test } from "@playwright/test";
import { pose } from "../src/engine/generate/pose.ts";
import type { Frame } from "../src/engine/pack.ts";
import { seedFor } from "../src/engine/seed-encoding.ts";
import { SHAPES } from "../src/glossary/fixtures/glossaries.ts";
import { questionAddress } from "../src/session/links/question-link.ts";
import { aMoment, askWhichFact, frames, pack, startQuiz, twinMark } from "./app.ts";
import { expectLaidOut } from "./layout.ts";
import { becomeLearner, bringOwnThings, someAttempts } from "./learner.ts";

const WIDTHS = [320, 390, 1280] as const;
const KINDS = ["prose", "code", "log", "table", "runs", "chart"] as const;

/** Nothing of what is in view lies over anything else, at each width and in each theme. */
async function isClear(page: Page, where: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ reducedMotion: "reduce", colorScheme });
      await page.waitForTimeout(50);
      await expectLaidOut(page, `${where}, ${colorScheme}`);
    }
  }
}

/** One frame for each kind of exhibit, with a flip where one has it. */
const shown: readonly Frame[] = KINDS.flatMap((kind) => {
  const holding = frames.filter((frame) => pose(pack, frame, storyOf(frame)).question.blocks.some((block) => block.kind === kind));
  return holding.find(({ flip }) => flip !== undefined) ?? holding[0] ?? [];
});

function storyOf({ terms }: Frame): number {
  return seedFor(terms, terms[0] ?? "", 7);
}

async function openIt(page: Page, address: string): Promise<void> {
  await page.goto(`/quiz?${address}`);
  await page.getByRole("button", { name: "Open it" }).click();
  await expect(page.getByRole("radio").first()).toBeVisible();
  await aMoment(page);
}

test("nothing lies over anything else while a fact is pointed at, and after", async ({ page }) => {
  test.setTimeout(240_000);
  await askWhichFact(page, "Always");
  for (const frame of shown) {
    await openIt(page, questionAddress({ frame: frame.id, seed: storyOf(frame) }));
    await page.keyboard.press("1");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Which fact decides/);
    await aMoment(page);
    await page.keyboard.press("b");
    await isClear(page, `pointing in ${frame.id}`);
    await page.keyboard.press("Enter");
    await expect(twinMark(page)).toBeVisible();
    await isClear(page, `pointed in ${frame.id}`);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/results\//);
  }
});

test("nothing lies over anything else in a flip, asked and told", async ({ page }) => {
  test.setTimeout(240_000);
  for (const { id } of new Set(shown.filter(({ flip }) => flip !== undefined))) {
    await openIt(page, `frame=${id}&seed=4&ask=flip`);
    await page.keyboard.press("2");
    await page.keyboard.press("Shift+Digit3");
    await isClear(page, `a flip of ${id}`);
    await page.keyboard.press("Enter");
    await expect(twinMark(page)).toBeVisible();
    await isClear(page, `a flip of ${id}, told`);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/results\//);
  }
});

test("nothing lies over anything else in a dialog, in today's plan, or on a glossary's page that is filled", async ({ page }) => {
  test.setTimeout(240_000);
  await becomeLearner(page, someAttempts(200, Date.now() - 3_600_000));
  await bringOwnThings(page);
  await page.getByRole("button", { name: "Reset" }).click();
  await isClear(page, "reset");
  await page.goto("/");
  await page.getByLabel("When is your exam? (optional)").fill(new Date(Date.now() + 12 * 86_400_000).toLocaleDateString("sv-SE"));
  await isClear(page, "today's plan");
  for (const path of ["/quiz/new", "/terms/rollback", "/review", "/history"]) {
    await page.goto(path);
    await page.getByRole("button", { name: "Take it elsewhere" }).click();
    await expect(page.getByRole("button", { name: "Download" })).toBeEnabled();
    await isClear(page, `take it elsewhere, from ${path}`);
  }
  await page.goto("/glossary");
  await page.getByLabel("Paste a glossary").fill(SHAPES.map(([, text]) => text).join("\n\n"));
  await isClear(page, "a glossary typed in");
  await page.getByRole("button", { name: "Find the terms" }).click();
  await expect(page.getByRole("heading", { name: "What was found" })).toBeVisible();
  await isClear(page, "what was found in a glossary");
  await startQuiz(page, "n=6&seed=a1");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await isClear(page, "the list of keys");
});
