import { expect, type Locator, type Page, test } from "@playwright/test";
import { pose } from "../src/engine/generate/pose.ts";
import type { Frame } from "../src/engine/pack.ts";
import type { Block } from "../src/engine/question.ts";
import { seedFor } from "../src/engine/seed-encoding.ts";
import { SEED_SHAPE } from "../src/glossary/fixtures/glossaries.ts";
import { questionAddress } from "../src/session/links/question-link.ts";
import { casePath } from "../src/views/lookup/case-path.ts";
import { aMoment, answerByKey, askWhichFact, frames, handIn, pack, startQuiz, twinMark } from "./app.ts";
import { SCREENS } from "./every-screen.ts";
import { expectLaidOut, expectRoomForLongWords } from "./layout.ts";
import { becomeLearner, bringOwnThings, someAttempts } from "./learner.ts";

test.use({ viewport: { width: 320, height: 640 } });

const KINDS: readonly Block["kind"][] = ["prose", "code", "log", "table", "runs", "chart"];

async function isRoomy(page: Page, where: string): Promise<void> {
  await aMoment(page);
  await expectLaidOut(page, where);
  await expectRoomForLongWords(page, where);
}

/** Loads the screen anew, with its own words, and waits for what stands on it. */
async function again(page: Page, shown: Locator): Promise<void> {
  await page.reload();
  await expect(shown).toBeVisible();
  await aMoment(page);
}

test("at 320 px long words push nothing out of view, on any screen", async ({ page }) => {
  test.setTimeout(300_000);
  await becomeLearner(page, someAttempts(200, Date.now() - 3_600_000));
  await bringOwnThings(page);
  for (const path of [...SCREENS, "/quiz?n=6&seed=a1", "/quiz?clock=exam&seed=7", "/quiz?print=1&n=6&seed=a1"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await isRoomy(page, path);
  }
});

test("at 320 px long words push nothing out of view, in a quiz and its results", async ({ page }) => {
  test.setTimeout(240_000);
  await startQuiz(page, "n=6&seed=a1&clock=pace60");
  await isRoomy(page, "a question");
  await again(page, page.getByRole("radio").first());
  await answerByKey(page, "wrong");
  await expect(page.locator(".verdict mark").first()).toBeVisible();
  await isRoomy(page, "feedback");
  await page.goto("/quiz?clock=exam&seed=7");
  await aMoment(page);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await isRoomy(page, "a quiz is still open");
  await page.reload();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("button", { name: "Start the new one" }).click();
  await aMoment(page);
  await page.getByRole("button", { name: /of 59/ }).click();
  await isRoomy(page, "all questions");
  await again(page, page.getByRole("radio").first());
  await handIn(page);
  await isRoomy(page, "results of an exam");
});

test("at 320 px long words push nothing out of view, in a glossary from its text to the end of a round", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("/glossary");
  await page.getByLabel("Paste a glossary").fill(SEED_SHAPE);
  await page.getByRole("button", { name: "Find the terms" }).click();
  const build = page.getByRole("button", { name: "Build the quiz" });
  await build.click();
  const option = page.getByRole("radio").first();
  await expect(option).toBeVisible();
  await isRoomy(page, "a question of a glossary");
  await again(page, option);
  await option.check();
  await page.getByRole("button", { name: "Answer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^(?:Yes, it|It) is /);
  await isRoomy(page, "what a term of a glossary means");
  await page.goto("/glossary");
  await page.getByLabel("Paste a glossary").fill(SEED_SHAPE);
  await page.getByRole("button", { name: "Find the terms" }).click();
  await expect(build).toBeVisible();
  await isRoomy(page, "what was found in a glossary");
});

function storyOf({ id, terms }: Frame): { readonly frame: string; readonly seed: number } {
  return { frame: id, seed: seedFor(terms, terms[0] ?? "", 7) };
}

/** The first frame with a twin whose tell stands in a block of this kind. */
function frameTelling(kind: Block["kind"]): Frame {
  const found = frames.find((frame) => {
    const { question, key } = pose(pack, frame, storyOf(frame).seed);
    return key.twins.some(({ tell }) => tell.some(({ spot }) => question.blocks[spot.block]?.kind === kind));
  });
  if (found === undefined) throw new Error(`no frame tells by ${kind}`);
  return found;
}

/** The first frame with a flip whose case has a block of this kind. */
function flippedFrame(kind: Block["kind"]): Frame | undefined {
  return frames.find(
    (frame) => frame.flip !== undefined && pose(pack, frame, storyOf(frame).seed).question.blocks.some((block) => block.kind === kind),
  );
}

async function openByAddress(page: Page, address: string): Promise<void> {
  await page.goto(`/quiz?${address}`);
  await page.getByRole("button", { name: "Open it" }).click();
  await expect(page.getByRole("radio").first()).toBeVisible();
  await aMoment(page);
}

for (const kind of KINDS) {
  test(`at 320 px long words push nothing out of view in ${kind}: asked, pointed at, told, reviewed`, async ({ page }) => {
    test.setTimeout(180_000);
    const frame = frameTelling(kind);
    const question = storyOf(frame);
    const heading = page.getByRole("heading", { level: 1 });
    await askWhichFact(page, "Always");
    await openByAddress(page, questionAddress(question));
    await isRoomy(page, `a question with ${kind}`);
    await again(page, page.getByRole("radio").first());
    await page.keyboard.press("1");
    await page.keyboard.press("Enter");
    await expect(heading).toHaveText(/^Which fact decides/);
    await aMoment(page);
    await page.keyboard.press("a");
    await isRoomy(page, `pointing with ${kind}`);
    await again(page, heading.filter({ hasText: "Which fact decides" }));
    await page.keyboard.press("Enter");
    await expect(twinMark(page)).toBeVisible();
    await isRoomy(page, `feedback with ${kind}`);
    await again(page, twinMark(page));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/results\//);
    await expect(heading).toBeVisible();
    await isRoomy(page, `results with ${kind}`);
    await page.goto(`${page.url()}/1`);
    await expect(twinMark(page)).toBeVisible();
    await isRoomy(page, `an answer of the results with ${kind}`);
    await page.goto(casePath({ ...question, chosen: frame.terms[1] }));
    await expect(twinMark(page)).toBeVisible();
    await isRoomy(page, `a case with ${kind}`);
  });
}

test("at 320 px long words push nothing out of view in a flip of any kind of exhibit, asked and told", async ({ page }) => {
  test.setTimeout(240_000);
  const flipped = KINDS.flatMap((kind) => flippedFrame(kind) ?? []);
  expect(flipped.length).toBeGreaterThan(3);
  for (const { id } of new Set(flipped)) {
    await openByAddress(page, `frame=${id}&seed=4&ask=flip`);
    await page.keyboard.press("1");
    await isRoomy(page, `a flip of ${id}`);
    await again(page, page.getByRole("radio").first());
    await page.keyboard.press("1");
    await page.keyboard.press("Enter");
    await expect(twinMark(page)).toBeVisible();
    await isRoomy(page, `a flip of ${id}, told`);
    await again(page, twinMark(page));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/results\//);
  }
});
