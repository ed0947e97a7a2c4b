import { type Browser, expect, type Page, test } from "@playwright/test";
import { pose } from "../src/engine/generate/pose.ts";
import type { Frame, TermId } from "../src/engine/pack.ts";
import type { Posed } from "../src/engine/question.ts";
import { seedFor } from "../src/engine/seed-encoding.ts";
import { questionAddress } from "../src/session/links/question-link.ts";
import { aMoment, expectNoSidewaysScroll, expectSound, frames, pack, spoken, termName, twinMark } from "./app.ts";
import { becomeLearner, given } from "./learner.ts";

const KINDS = ["code", "log", "table", "runs", "chart"] as const;
type Kind = (typeof KINDS)[number];

const WIDE = { width: 1280, height: 800 };
const PHONES = [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
] as const;

/** A frame of the pack whose tell stands in an exhibit of this kind, with the term that is right and the one that is picked. */
function frameWith(kind: Kind): { readonly frame: Frame; readonly answer: TermId; readonly chosen: TermId; readonly posed: Posed } {
  for (const frame of frames) {
    const [answer = "", chosen = ""] = frame.terms;
    const posed = pose(pack, frame, seedFor(frame.terms, answer, 7));
    const spots = posed.key.twins.find((twin) => twin.answer === chosen)?.tell ?? [];
    if (spots.some(({ spot }) => posed.question.blocks[spot.block]?.kind === kind)) return { frame, answer, chosen, posed };
  }
  throw new Error(`no frame of the pack has its tell in an exhibit of the kind ${kind}`);
}

async function openQuestion(browser: Browser, posed: Posed, viewport = WIDE): Promise<Page> {
  const context = await browser.newContext({ viewport, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(`/quiz?${questionAddress({ frame: posed.question.frame, seed: posed.question.seed })}`);
  await page.getByRole("button", { name: "Open it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: spoken(posed.question.ask) })).toBeVisible();
  return page;
}

async function pick(page: Page, posed: Posed, chosen: TermId): Promise<void> {
  await aMoment(page);
  await page.keyboard.press(String(posed.question.options.findIndex(({ term }) => term === chosen) + 1));
  await page.keyboard.press("Enter");
  await expect(twinMark(page)).toBeVisible();
}

for (const kind of KINDS) {
  test(`${kind}: a question shows all of it and nothing of the tell, and fits a phone`, async ({ browser }) => {
    const { posed } = frameWith(kind);
    const page = await openQuestion(browser, posed);
    const exhibits = posed.question.blocks.filter((block) => block.kind !== "prose");
    await expect(page.getByRole("figure")).toHaveCount(exhibits.length);
    for (const { name } of exhibits) await expect(page.getByRole("figure", { name }).first()).toBeVisible();
    await expect(page.locator("mark, del")).toHaveCount(0);
    await expect(page.locator("main")).not.toContainText(/the tell/i);
    await expectSound(page, `question with ${kind}`);
    for (const size of PHONES) {
      await page.setViewportSize(size);
      await expectNoSidewaysScroll(page, `question with ${kind} at ${size.width}`);
    }
    await page.context().close();
  });

  test(`${kind}: after a wrong answer the pick stands first, the tell is marked, and case and twin are level`, async ({ browser }) => {
    const { posed, chosen } = frameWith(kind);
    const page = await openQuestion(browser, posed);
    await pick(page, posed, chosen);
    await expect(page.locator(".picked")).toContainText(`You picked ${termName(chosen)}`);
    await expect(page.locator(".case:not(.twin) mark").first()).toBeAttached();
    await expect(page.getByText("Source: ")).toBeVisible();
    await expectSound(page, `feedback with ${kind}`);
    const tops = await page
      .locator(".exhibit figcaption")
      .evaluateAll((captions) => captions.map((one) => one.getBoundingClientRect().top));
    const half = tops.length / 2;
    if (posed.question.blocks[0]?.kind === "prose") expect(Math.abs((tops[0] ?? 0) - (tops[half] ?? 0))).toBeLessThan(40);
    for (const size of PHONES) {
      await page.setViewportSize(size);
      await expectNoSidewaysScroll(page, `feedback with ${kind} at ${size.width}`);
      await expect(twinMark(page)).toBeVisible();
    }
    await page.context().close();
  });
}

test("on a phone a twin is the changed lines and their neighbours; on a wide screen it is whole", async ({ browser }) => {
  const { posed, chosen } = frameWith("code");
  const page = await openQuestion(browser, posed);
  await pick(page, posed, chosen);
  const all = await page.locator(".case.twin .ln").count();
  await expect(page.locator(".case.twin .ln:visible")).toHaveCount(all);
  await expect(page.locator(".case.twin .gap:visible")).toHaveCount(0);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.locator(".case.twin .ln:visible").count()).toBeLessThan(all);
  await expect(page.locator(".case.twin .gap:visible").first()).toContainText(/^… .*as before$/);
  await expect(page.locator(".case:not(.twin) .ln:visible")).toHaveCount(await page.locator(".case:not(.twin) .ln").count());
  await page.context().close();
});

test("a chart has all its values in a table, without the drawing as well", async ({ browser }) => {
  const { posed } = frameWith("chart");
  const context = await browser.newContext({ viewport: WIDE });
  const page = await context.newPage();
  await page.route("**/assets/chart-*.js", (route) => route.abort());
  await page.goto(`/quiz?${questionAddress({ frame: posed.question.frame, seed: posed.question.seed })}`);
  await page.getByRole("button", { name: "Open it" }).click();
  await expect(page.locator(".drawing")).toHaveCount(0);
  await page.getByText("The same as a table").first().click();
  const chart = posed.question.blocks.find((block) => block.kind === "chart");
  if (chart?.kind !== "chart") throw new Error("no chart");
  await expect(page.locator(".more").first().getByRole("row")).toHaveCount(chart.labels.length + 1);
  await context.close();
});

test("with colours forced, and on paper, the tell is boxed; on paper the twin is whole", async ({ browser }) => {
  const { posed, chosen } = frameWith("table");
  const page = await openQuestion(browser, posed, { width: 390, height: 844 });
  await pick(page, posed, chosen);
  const boxOf = () =>
    page
      .locator(".case.twin mark")
      .first()
      .evaluate((mark) => getComputedStyle(mark).outlineStyle);
  await page.emulateMedia({ forcedColors: "active" });
  expect(await boxOf()).toBe("solid");
  await page.emulateMedia({ forcedColors: "none", media: "print" });
  expect(await boxOf()).toBe("solid");
  await expect(page.locator(".case.twin tr.same:visible")).toHaveCount(await page.locator(".case.twin tr.same").count());
  await page.context().close();
});

test("exhibits are whole on a printed quiz, and the answers name where the tell stands", async ({ page }) => {
  const { frame } = frameWith("code");
  await page.goto(`/quiz?print=1&contrast=${frame.contrast}&n=6&seed=a1`);
  await expect(page.locator(".paper .exhibit").first()).toBeVisible();
  await expect(page.locator(".paper").first().locator("mark")).toHaveCount(0);
  await expect(page.locator(".answers-page mark").first()).toBeVisible();
  await expectSound(page, "a printed quiz with exhibits");
  await page.emulateMedia({ media: "print" });
  await expectNoSidewaysScroll(page, "a printed quiz with exhibits");
});

test("review names the place of a tell, and marks what stands there", async ({ page }) => {
  const { frame, answer, chosen, posed } = frameWith("code");
  await becomeLearner(page, [given({ answer, chosen, frame: frame.id, at: Date.now() - 86_400_000 })]);
  await page.goto("/review");
  const line = page.locator(".cases li").first();
  const name = posed.question.blocks.find((block) => block.kind === "code")?.name ?? "";
  await expect(line).toContainText(new RegExp(`${name.replace(/[.*+?^${"$"}{}()|[\]\\]/g, "\\$&")}, (?:after )?line \\d+:`));
  await expect(line.locator("mark").first()).toBeVisible();
  await expectSound(page, "review with the place of a tell");
});
